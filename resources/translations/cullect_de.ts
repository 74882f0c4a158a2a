<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="de">
  <context>
    <name>Cullect</name>
    <message>
      <source> and others</source>
      <translation> und weitere</translation>
    </message>
    <message numerus="yes">
      <source>%Ln files</source>
      <translation>
        <numerusform>%Ln Datei</numerusform>
        <numerusform>%Ln Dateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are back</source>
      <translation>
        <numerusform>%Ln Datei ist zurück</numerusform>
        <numerusform>%Ln Dateien sind zurück</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are in the trash, to be taken out by hand</source>
      <translation>
        <numerusform>%Ln Datei liegt im Papierkorb und kann von Hand herausgeholt werden</numerusform>
        <numerusform>%Ln Dateien liegen im Papierkorb und können von Hand herausgeholt werden</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are in the trash; Undo brings them back</source>
      <translation>
        <numerusform>%Ln Datei liegt im Papierkorb; Rückgängig holt sie zurück</numerusform>
        <numerusform>%Ln Dateien liegen im Papierkorb; Rückgängig holt sie zurück</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files could not be moved back, first of them</source>
      <translation>
        <numerusform>%Ln Datei konnte nicht zurückbewegt werden:</numerusform>
        <numerusform>%Ln Dateien konnten nicht zurückbewegt werden, zuerst:</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln flags</source>
      <translation>
        <numerusform>%Ln Markierung</numerusform>
        <numerusform>%Ln Markierungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln labels</source>
      <translation>
        <numerusform>%Ln Farbmarkierung</numerusform>
        <numerusform>%Ln Farbmarkierungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more could not be opened either.</source>
      <translation>
        <numerusform>%Ln weiterer ließ sich ebenfalls nicht öffnen.</numerusform>
        <numerusform>%Ln weitere ließen sich ebenfalls nicht öffnen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln partners (RAW+JPEG)</source>
      <translation>
        <numerusform>%Ln Partner (RAW+JPEG)</numerusform>
        <numerusform>%Ln Partner (RAW+JPEG)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos</source>
      <translation>
        <numerusform>%Ln Foto</numerusform>
        <numerusform>%Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos scored</source>
      <translation>
        <numerusform>%Ln Foto beurteilt</numerusform>
        <numerusform>%Ln Fotos beurteilt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos selected</source>
      <translation>
        <numerusform>%Ln Foto ausgewählt</numerusform>
        <numerusform>%Ln Fotos ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos, what fits “{text}” best comes first</source>
      <translation>
        <numerusform>%Ln Foto; was am besten zu „{text}“ passt, steht vorn</numerusform>
        <numerusform>%Ln Fotos; was am besten zu „{text}“ passt, steht vorn</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln picked</source>
      <translation>
        <numerusform>%Ln markiert</numerusform>
        <numerusform>%Ln markiert</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ratings</source>
      <translation>
        <numerusform>%Ln Sternebewertung</numerusform>
        <numerusform>%Ln Sternebewertungen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rejected</source>
      <translation>
        <numerusform>%Ln abgelehnt</numerusform>
        <numerusform>%Ln abgelehnt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rejected photos</source>
      <translation>
        <numerusform>%Ln abgelehntes Foto</numerusform>
        <numerusform>%Ln abgelehnte Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln scores</source>
      <translation>
        <numerusform>%Ln Wert</numerusform>
        <numerusform>%Ln Werte</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln selected</source>
      <translation>
        <numerusform>%Ln ausgewählt</numerusform>
        <numerusform>%Ln ausgewählt</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln sidecars</source>
      <translation>
        <numerusform>%Ln Begleitdatei</numerusform>
        <numerusform>%Ln Begleitdateien</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln sidecars waiting</source>
      <translation>
        <numerusform>%Ln Begleitdatei wartet</numerusform>
        <numerusform>%Ln Begleitdateien warten</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unreadable</source>
      <translation>
        <numerusform>%Ln unlesbar</numerusform>
        <numerusform>%Ln unlesbar</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n Stern</numerusform>
        <numerusform>%n Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>&amp;About Cullect</source>
      <translation>&amp;Über Cullect</translation>
    </message>
    <message>
      <source>&amp;Add Folder…</source>
      <translation>Ordner &amp;hinzufügen…</translation>
    </message>
    <message>
      <source>&amp;As</source>
      <translation>&amp;Als</translation>
    </message>
    <message>
      <source>&amp;Axes of Your Own…</source>
      <translation>&amp;Eigene Achsen…</translation>
    </message>
    <message>
      <source>&amp;Clear Filter</source>
      <translation>Filter &amp;löschen</translation>
    </message>
    <message>
      <source>&amp;Colour profile of the screen</source>
      <translation>&amp;Farbprofil des Bildschirms</translation>
    </message>
    <message>
      <source>&amp;Compare</source>
      <translation>&amp;Vergleichsansicht</translation>
    </message>
    <message>
      <source>&amp;Copy</source>
      <translation>&amp;Kopieren</translation>
    </message>
    <message>
      <source>&amp;Edit</source>
      <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
      <source>&amp;Export Photos…</source>
      <translation>Fotos &amp;exportieren…</translation>
    </message>
    <message>
      <source>&amp;File</source>
      <translation>&amp;Datei</translation>
    </message>
    <message>
      <source>&amp;Filter Bar</source>
      <translation>&amp;Filterleiste</translation>
    </message>
    <message>
      <source>&amp;Find a Command…</source>
      <translation>Befehl &amp;suchen…</translation>
    </message>
    <message>
      <source>&amp;Folders</source>
      <translation>&amp;Ordner</translation>
    </message>
    <message>
      <source>&amp;Full Screen</source>
      <translation>Voll&amp;bild</translation>
    </message>
    <message>
      <source>&amp;Grid</source>
      <translation>&amp;Rasteransicht</translation>
    </message>
    <message>
      <source>&amp;Heat Map</source>
      <translation>&amp;Heatmap</translation>
    </message>
    <message>
      <source>&amp;Help</source>
      <translation>&amp;Hilfe</translation>
    </message>
    <message>
      <source>&amp;Information</source>
      <translation>&amp;Informationen</translation>
    </message>
    <message>
      <source>&amp;Judge</source>
      <translation>&amp;Juror</translation>
    </message>
    <message>
      <source>&amp;Judges…</source>
      <translation>&amp;Juroren…</translation>
    </message>
    <message>
      <source>&amp;Keep Mine</source>
      <translation>Meine &amp;behalten</translation>
    </message>
    <message>
      <source>&amp;Keys of</source>
      <translation>&amp;Tasten von</translation>
    </message>
    <message>
      <source>&amp;Language</source>
      <translation>&amp;Sprache</translation>
    </message>
    <message>
      <source>&amp;Large Photo</source>
      <translation>&amp;Lupenansicht</translation>
    </message>
    <message>
      <source>&amp;Map of Photos</source>
      <translation>&amp;Karte der Fotos</translation>
    </message>
    <message>
      <source>&amp;Move</source>
      <translation>&amp;Verschieben</translation>
    </message>
    <message>
      <source>&amp;Names</source>
      <translation>&amp;Namen</translation>
    </message>
    <message>
      <source>&amp;Next Panel</source>
      <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
      <source>&amp;Next Question's Heat Map</source>
      <translation>Heatmap der &amp;nächsten Frage</translation>
    </message>
    <message>
      <source>&amp;Next Undecided</source>
      <translation>&amp;Nächstes unentschiedenes</translation>
    </message>
    <message>
      <source>&amp;Open Folder…</source>
      <translation>Ordner ö&amp;ffnen…</translation>
    </message>
    <message>
      <source>&amp;Other Side</source>
      <translation>A&amp;ndere Seite</translation>
    </message>
    <message>
      <source>&amp;Photo</source>
      <translation>&amp;Foto</translation>
    </message>
    <message>
      <source>&amp;Photos</source>
      <translation>&amp;Fotos</translation>
    </message>
    <message>
      <source>&amp;Pick</source>
      <translation>&amp;Markieren</translation>
    </message>
    <message>
      <source>&amp;Quit</source>
      <translation>&amp;Beenden</translation>
    </message>
    <message>
      <source>&amp;Read Sidecars Again</source>
      <translation>Begleitdateien neu &amp;lesen</translation>
    </message>
    <message>
      <source>&amp;Reject</source>
      <translation>&amp;Ablehnen</translation>
    </message>
    <message>
      <source>&amp;Restore</source>
      <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
      <source>&amp;Sample Shoot</source>
      <translation>&amp;Beispielserie</translation>
    </message>
    <message>
      <source>&amp;Search</source>
      <translation>&amp;Suchen</translation>
    </message>
    <message>
      <source>&amp;Survey</source>
      <translation>Ü&amp;berprüfungsansicht</translation>
    </message>
    <message>
      <source>&amp;Take Theirs</source>
      <translation>Fremde ü&amp;bernehmen</translation>
    </message>
    <message>
      <source>&amp;Teach the Judge…</source>
      <translation>Juror &amp;anlernen…</translation>
    </message>
    <message>
      <source>&amp;Theme</source>
      <translation>&amp;Farbschema</translation>
    </message>
    <message>
      <source>&amp;Title</source>
      <translation>&amp;Titel</translation>
    </message>
    <message>
      <source>&amp;To</source>
      <translation>&amp;Nach</translation>
    </message>
    <message>
      <source>&amp;Toggle Pick</source>
      <translation>Markierung um&amp;schalten</translation>
    </message>
    <message>
      <source>&amp;Unflag</source>
      <translation>Markierung auf&amp;heben</translation>
    </message>
    <message>
      <source>&amp;Use None</source>
      <translation>&amp;Keines verwenden</translation>
    </message>
    <message>
      <source>&amp;View</source>
      <translation>&amp;Ansicht</translation>
    </message>
    <message>
      <source>&amp;Winner Stays</source>
      <translation>&amp;Sieger bleibt</translation>
    </message>
    <message>
      <source>&amp;Write decisions beside the photos, as XMP files</source>
      <translation>Entscheidungen neben die Fotos &amp;schreiben, als XMP-Dateien</translation>
    </message>
    <message>
      <source>&amp;Zoom to 100 %</source>
      <translation>Auf 100 % &amp;zoomen</translation>
    </message>
    <message>
      <source>(your own)</source>
      <translation>(eigene)</translation>
    </message>
    <message>
      <source>0 is the photo as it is, 5 the strongest fault the judge learns from</source>
      <translation>0 ist das Foto, wie es ist, 5 der stärkste Fehler, aus dem der Juror lernt</translation>
    </message>
    <message>
      <source>0 to 100, higher is better.</source>
      <translation>0 bis 100, höher ist besser.</translation>
    </message>
    <message>
      <source>0 to 100: how surely the photo is nearer to the first of two opposite texts.</source>
      <translation>0 bis 100: wie sicher das Foto dem ersten von zwei gegensätzlichen Texten näher ist.</translation>
    </message>
    <message>
      <source>1 Star</source>
      <translation>1 Stern</translation>
    </message>
    <message>
      <source>2 Stars</source>
      <translation>2 Sterne</translation>
    </message>
    <message>
      <source>3 Stars</source>
      <translation>3 Sterne</translation>
    </message>
    <message>
      <source>4 Stars</source>
      <translation>4 Sterne</translation>
    </message>
    <message>
      <source>40 photos that the program makes itself, some with faults of known strength</source>
      <translation>40 Fotos, die das Programm selbst macht, einige mit Fehlern bekannter Stärke</translation>
    </message>
    <message>
      <source>5 Stars</source>
      <translation>5 Sterne</translation>
    </message>
    <message>
      <source>95 % range</source>
      <translation>95-%-Bereich</translation>
    </message>
    <message>
      <source>&lt;b&gt;Cullect {version}&lt;/b&gt;&lt;p&gt;Cull a shoot with a judge that explains itself. Local and private: photos are never changed and never leave this computer.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
      <translation>&lt;b&gt;Cullect {version}&lt;/b&gt;&lt;p&gt;Fotos auswählen mit einem Juror, der sich erklärt. Lokal und privat: Fotos werden nie verändert und verlassen nie diesen Computer.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>&lt;p&gt;“{first}” fits by {near},&lt;br&gt;“{second}” by {far} (cosine).&lt;/p&gt;&lt;p&gt;The bar is full where only the first fits.&lt;/p&gt;</source>
      <translation>&lt;p&gt;„{first}“ passt zu {near},&lt;br&gt;„{second}“ zu {far} (Kosinus).&lt;/p&gt;&lt;p&gt;Der Balken ist voll, wo nur das Erste passt.&lt;/p&gt;</translation>
    </message>
    <message>
      <source>A Folder…</source>
      <translation>Ein Ordner…</translation>
    </message>
    <message>
      <source>A RAW photo and the JPEG or HEIC of its name are one photo, decided together</source>
      <translation>Ein RAW-Foto und das JPEG oder HEIC gleichen Namens sind ein Foto und werden gemeinsam entschieden</translation>
    </message>
    <message>
      <source>A atrocious picture</source>
      <translation>Ein scheußliches Bild</translation>
    </message>
    <message>
      <source>A few minutes with the starter: to see whether it helps.</source>
      <translation>Einige Minuten mit dem mitgelieferten Juror: um zu sehen, ob es hilft.</translation>
    </message>
    <message>
      <source>A file that you have already is added on the command line:
cullect judges add FILE --kind clip --name NAME     (qualiclip for QualiCLIP's checkpoint)</source>
      <translation>Eine Datei, die Sie schon haben, fügen Sie auf der Befehlszeile hinzu:
cullect judges add DATEI --kind clip --name NAME     (qualiclip für QualiCLIPs Gewichte)</translation>
    </message>
    <message>
      <source>A file took the engine down; it was started again and goes on.</source>
      <translation>Eine Datei hat das Rechenwerk zum Absturz gebracht; es wurde neu gestartet und macht weiter.</translation>
    </message>
    <message>
      <source>A folder of your best photos</source>
      <translation>Ein Ordner mit Ihren besten Fotos</translation>
    </message>
    <message>
      <source>A line of photos below the large one</source>
      <translation>Eine Reihe von Fotos unter dem großen</translation>
    </message>
    <message>
      <source>A outstanding picture</source>
      <translation>Ein herausragendes Bild</translation>
    </message>
    <message>
      <source>A photo without faults</source>
      <translation>Ein Foto ohne Fehler</translation>
    </message>
    <message>
      <source>A second name for the same file, on the same disk</source>
      <translation>Ein zweiter Name für dieselbe Datei, auf demselben Laufwerk</translation>
    </message>
    <message>
      <source>A sidecar that is there already is always used, under either name.</source>
      <translation>Eine Begleitdatei, die schon da ist, wird immer benutzt, unter beiden Namen.</translation>
    </message>
    <message>
      <source>A spoilt photo</source>
      <translation>Ein verdorbenes Foto</translation>
    </message>
    <message>
      <source>A table of decisions and scores, or pages of thumbnails to print</source>
      <translation>Eine Tabelle der Entscheidungen und Werte oder Seiten mit Miniaturen zum Drucken</translation>
    </message>
    <message>
      <source>About Cullect</source>
      <translation>Über Cullect</translation>
    </message>
    <message>
      <source>Above 0 the photo is nearer to the good text, below 0 to the bad one.</source>
      <translation>Über 0 ist das Foto dem guten Text näher, unter 0 dem schlechten.</translation>
    </message>
    <message>
      <source>Abstract photo</source>
      <translation>Abstraktes Foto</translation>
    </message>
    <message>
      <source>Across photos</source>
      <translation>Von Foto zu Foto</translation>
    </message>
    <message>
      <source>Action</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
      <source>Add a folder of photos</source>
      <translation>Einen Ordner mit Fotos hinzufügen</translation>
    </message>
    <message>
      <source>Add one that somebody taught, from its file</source>
      <translation>Einen hinzufügen, den jemand angelernt hat, aus seiner Datei</translation>
    </message>
    <message>
      <source>Aesthetic photo</source>
      <translation>Ästhetisches Foto</translation>
    </message>
    <message>
      <source>Aesthetics</source>
      <translation>Ästhetik</translation>
    </message>
    <message>
      <source>Aesthetics, nearest subject</source>
      <translation>Ästhetik, nächstes Motiv</translation>
    </message>
    <message>
      <source>Aesthetics, one prompt</source>
      <translation>Ästhetik, ein Textpaar</translation>
    </message>
    <message>
      <source>All &amp;Keys…</source>
      <translation>Alle &amp;Tasten…</translation>
    </message>
    <message>
      <source>All As Usual</source>
      <translation>Alle wie üblich</translation>
    </message>
    <message>
      <source>All Pane&amp;ls</source>
      <translation>A&amp;lle Bereiche</translation>
    </message>
    <message>
      <source>All photos</source>
      <translation>Alle Fotos</translation>
    </message>
    <message>
      <source>All prompts.</source>
      <translation>Alle Textpaare.</translation>
    </message>
    <message>
      <source>All shown: {photos}</source>
      <translation>Alle gezeigten: {photos}</translation>
    </message>
    <message>
      <source>All sidecars are written</source>
      <translation>Alle Begleitdateien sind geschrieben</translation>
    </message>
    <message>
      <source>Amount</source>
      <translation>Menge</translation>
    </message>
    <message>
      <source>An Export Was Interrupted</source>
      <translation>Ein Export wurde unterbrochen</translation>
    </message>
    <message>
      <source>An axis can't be called “{name}”: take up to 60 letters, digits, spaces and dashes.</source>
      <translation>Eine Achse kann nicht „{name}“ heißen: nehmen Sie bis zu 60 Buchstaben, Ziffern, Leerzeichen und Striche.</translation>
    </message>
    <message>
      <source>An axis of your own: more is nearer to its end.</source>
      <translation>Eine eigene Achse: mehr ist näher an ihrem Ende.</translation>
    </message>
    <message>
      <source>An export to {folder} was interrupted: {left} of {total} are left.</source>
      <translation>Ein Export nach {folder} wurde unterbrochen: {left} von {total} fehlen noch.</translation>
    </message>
    <message>
      <source>An impression (CLIP-IQA), neither good nor bad.</source>
      <translation>Ein Eindruck (CLIP-IQA), weder gut noch schlecht.</translation>
    </message>
    <message>
      <source>Another Cullect is at this export.</source>
      <translation>Ein anderes Cullect arbeitet an diesem Export.</translation>
    </message>
    <message>
      <source>Another Cullect is scoring into this library; this one waits its turn</source>
      <translation>Ein anderes Cullect arbeitet in dieser Bibliothek; dieses wartet, bis es an der Reihe ist</translation>
    </message>
    <message>
      <source>Another course of chance</source>
      <translation>Ein anderer Lauf des Zufalls</translation>
    </message>
    <message numerus="yes">
      <source>Another program decided otherwise about {photo} and %Ln other photos.</source>
      <translation>
        <numerusform>Ein anderes Programm hat über {photo} und %Ln weiteres Foto anders entschieden.</numerusform>
        <numerusform>Ein anderes Programm hat über {photo} und %Ln weitere Fotos anders entschieden.</numerusform>
      </translation>
    </message>
    <message>
      <source>Another program decided otherwise about {photo} and another photo.</source>
      <translation>Ein anderes Programm hat über {photo} und ein weiteres Foto anders entschieden.</translation>
    </message>
    <message>
      <source>Another program decided otherwise about {photo}.</source>
      <translation>Ein anderes Programm hat über {photo} anders entschieden.</translation>
    </message>
    <message>
      <source>Any</source>
      <translation>Beliebig</translation>
    </message>
    <message>
      <source>Appearance</source>
      <translation>Erscheinungsbild</translation>
    </message>
    <message>
      <source>As Usual</source>
      <translation>Wie üblich</translation>
    </message>
    <message>
      <source>As it is: {before}. The faults add {by}.</source>
      <translation>Wie es ist: {before}. Die Fehler geben {by} dazu.</translation>
    </message>
    <message>
      <source>As it is: {before}. The faults take {by} away.</source>
      <translation>Wie es ist: {before}. Die Fehler nehmen {by} weg.</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>As the system tells, else sRGB</source>
      <translation>Wie das System angibt, sonst sRGB</translation>
    </message>
    <message>
      <source>As&amp;k Again About Differences</source>
      <translation>Bei Abweichungen wieder &amp;fragen</translation>
    </message>
    <message>
      <source>Axes of your own</source>
      <translation>Eigene Achsen</translation>
    </message>
    <message>
      <source>B</source>
      <translation>B</translation>
    </message>
    <message>
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <source>Backups</source>
      <translation>Sicherungen</translation>
    </message>
    <message>
      <source>Bad photo</source>
      <translation>Schlechtes Foto</translation>
    </message>
    <message>
      <source>Bad picture</source>
      <translation>Schlechtes Bild</translation>
    </message>
    <message>
      <source>Badly exposed</source>
      <translation>Schlecht belichtet</translation>
    </message>
    <message>
      <source>Beautiful photo</source>
      <translation>Schönes Foto</translation>
    </message>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Begin with</source>
      <translation>Beginnen mit</translation>
    </message>
    <message>
      <source>Beside the keys that this action has</source>
      <translation>Neben den Tasten, die dieser Befehl hat</translation>
    </message>
    <message>
      <source>Blocked shadows</source>
      <translation>Zugelaufene Schatten</translation>
    </message>
    <message>
      <source>Blocked shadows: {share} of the picture is pure black.</source>
      <translation>Zugelaufene Schatten: {share} des Bildes ist reines Schwarz.</translation>
    </message>
    <message>
      <source>Blown highlights</source>
      <translation>Ausgefressene Lichter</translation>
    </message>
    <message>
      <source>Blown highlights: {share} of the picture is pure white.</source>
      <translation>Ausgefressene Lichter: {share} des Bildes ist reines Weiß.</translation>
    </message>
    <message>
      <source>Blue</source>
      <translation>Blau</translation>
    </message>
    <message>
      <source>Blue Label</source>
      <translation>Farbmarkierung Blau</translation>
    </message>
    <message>
      <source>Blue label</source>
      <translation>Farbmarkierung Blau</translation>
    </message>
    <message>
      <source>Blur</source>
      <translation>Unschärfe</translation>
    </message>
    <message>
      <source>Blurred</source>
      <translation>Unscharf</translation>
    </message>
    <message>
      <source>Blurry edges</source>
      <translation>Unscharfe Kanten</translation>
    </message>
    <message>
      <source>Blurry image</source>
      <translation>Unscharfes Bild</translation>
    </message>
    <message>
      <source>Blurry photo</source>
      <translation>Unscharfes Foto</translation>
    </message>
    <message>
      <source>Bottom</source>
      <translation>Unten</translation>
    </message>
    <message>
      <source>Bright photo</source>
      <translation>Helles Foto</translation>
    </message>
    <message>
      <source>Brightness</source>
      <translation>Helligkeit</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen…</translation>
    </message>
    <message>
      <source>C&amp;hoose…</source>
      <translation>Au&amp;swählen…</translation>
    </message>
    <message>
      <source>CC BY-NC 4.0, not for commercial use</source>
      <translation>CC BY-NC 4.0, nicht für gewerbliche Nutzung</translation>
    </message>
    <message>
      <source>CLIP takes hours on a computer without a GPU.</source>
      <translation>CLIP braucht Stunden auf einem Computer ohne GPU.</translation>
    </message>
    <message>
      <source>Ca&amp;ndidate Becomes Select</source>
      <translation>&amp;Kandidat wird Auswahl</translation>
    </message>
    <message>
      <source>Called</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Kamera</translation>
    </message>
    <message>
      <source>Camera shake</source>
      <translation>Verwacklung</translation>
    </message>
    <message>
      <source>Can't be read: {detail}</source>
      <translation>Nicht lesbar: {detail}</translation>
    </message>
    <message>
      <source>Candidate</source>
      <translation>Kandidat</translation>
    </message>
    <message>
      <source>Capture time</source>
      <translation>Aufnahmezeit</translation>
    </message>
    <message>
      <source>Centre</source>
      <translation>Mitte</translation>
    </message>
    <message>
      <source>Change keys…</source>
      <translation>Tasten ändern…</translation>
    </message>
    <message>
      <source>Changes {what}. What was decided only since then is undecided again. Ctrl+Z takes it all back, and a backup of what stands now is made before.</source>
      <translation>Ändert {what}. Was erst seither entschieden wurde, ist wieder unentschieden. Strg+Z nimmt alles zurück, und vorher wird der jetzige Stand gesichert.</translation>
    </message>
    <message>
      <source>Check that the folder is there and that you may read it.</source>
      <translation>Prüfen Sie, ob der Ordner da ist und Sie ihn lesen dürfen.</translation>
    </message>
    <message>
      <source>Check the disk or card and its cable, then try again.</source>
      <translation>Prüfen Sie das Laufwerk oder die Karte und das Kabel und versuchen Sie es erneut.</translation>
    </message>
    <message>
      <source>Choose a folder of photos (Ctrl+O)</source>
      <translation>Einen Ordner mit Fotos wählen (Strg+O)</translation>
    </message>
    <message>
      <source>Choose a folder to export to, by its whole path.</source>
      <translation>Wählen Sie einen Ordner für den Export, mit seinem ganzen Pfad.</translation>
    </message>
    <message>
      <source>Choose a folder to export to.</source>
      <translation>Wählen Sie einen Ordner für den Export.</translation>
    </message>
    <message>
      <source>Choose photos</source>
      <translation>Fotos wählen</translation>
    </message>
    <message>
      <source>Choose which photos are seen: by flag, stars, label, score, name, camera</source>
      <translation>Wählen, welche Fotos zu sehen sind: nach Markierung, Sternen, Farbe, Wert, Name, Kamera</translation>
    </message>
    <message>
      <source>Chosen photos</source>
      <translation>Gewählte Fotos</translation>
    </message>
    <message>
      <source>Clean</source>
      <translation>Sauber</translation>
    </message>
    <message>
      <source>Clean or noisy: high for a clean photo, as in the paper.</source>
      <translation>Sauber oder verrauscht: hoch für ein sauberes Foto, wie in der Veröffentlichung.</translation>
    </message>
    <message>
      <source>Clean photo</source>
      <translation>Sauberes Foto</translation>
    </message>
    <message>
      <source>Clean pictures that come with the program were blurred step by step and scored like photos; in brackets stands the range over all of them.</source>
      <translation>Saubere Bilder, die mit dem Programm kommen, wurden Schritt für Schritt unscharf gemacht und wie Fotos beurteilt; in Klammern steht der Bereich über alle.</translation>
    </message>
    <message>
      <source>Clean side</source>
      <translation>Saubere Seite</translation>
    </message>
    <message>
      <source>Cleanness</source>
      <translation>Rauschfreiheit</translation>
    </message>
    <message>
      <source>Clear Filter</source>
      <translation>Filter löschen</translation>
    </message>
    <message>
      <source>Clear filter</source>
      <translation>Filter löschen</translation>
    </message>
    <message>
      <source>Click into the field and press the key.</source>
      <translation>Klicken Sie in das Feld und drücken Sie die Taste.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Close other programs, then open the folder again.</source>
      <translation>Schließen Sie andere Programme und öffnen Sie den Ordner erneut.</translation>
    </message>
    <message>
      <source>Close this message</source>
      <translation>Diese Meldung schließen</translation>
    </message>
    <message>
      <source>Close this window (Esc); what goes on goes on</source>
      <translation>Dieses Fenster schließen (Esc); was läuft, läuft weiter</translation>
    </message>
    <message>
      <source>Coarse</source>
      <translation>Grob</translation>
    </message>
    <message>
      <source>Coarsely saved</source>
      <translation>Grob gespeichert</translation>
    </message>
    <message>
      <source>Cold photo</source>
      <translation>Kaltes Foto</translation>
    </message>
    <message>
      <source>Colorful photo</source>
      <translation>Farbiges Foto</translation>
    </message>
    <message>
      <source>Colour profile of the screen</source>
      <translation>Farbprofil des Bildschirms</translation>
    </message>
    <message>
      <source>Colour profiles</source>
      <translation>Farbprofile</translation>
    </message>
    <message>
      <source>Colourfulness</source>
      <translation>Farbigkeit</translation>
    </message>
    <message>
      <source>Colours?</source>
      <translation>Farben?</translation>
    </message>
    <message>
      <source>Command</source>
      <translation>Befehl</translation>
    </message>
    <message>
      <source>Commands that fit</source>
      <translation>Passende Befehle</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichsansicht</translation>
    </message>
    <message>
      <source>Compare stars</source>
      <translation>Sterne vergleichen</translation>
    </message>
    <message>
      <source>Comparing with the judge as it was</source>
      <translation>Vergleich mit dem bisherigen Juror</translation>
    </message>
    <message>
      <source>Complex photo</source>
      <translation>Komplexes Foto</translation>
    </message>
    <message>
      <source>Compressed too hard</source>
      <translation>Zu stark komprimiert</translation>
    </message>
    <message>
      <source>Compression</source>
      <translation>Kompression</translation>
    </message>
    <message>
      <source>Contact sheet (PDF)</source>
      <translation>Kontaktbogen (PDF)</translation>
    </message>
    <message>
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>Convert it with the program that made it, or leave it out.</source>
      <translation>Wandeln Sie sie mit dem Programm um, das sie gemacht hat, oder lassen Sie sie weg.</translation>
    </message>
    <message>
      <source>Copy it from the card again while you still have the card.</source>
      <translation>Kopieren Sie sie noch einmal von der Karte, solange Sie die Karte haben.</translation>
    </message>
    <message>
      <source>Copy {photos}</source>
      <translation>{photos} kopieren</translation>
    </message>
    <message>
      <source>Copy, move or link photos to a folder, with their sidecars</source>
      <translation>Fotos in einen Ordner kopieren, verschieben oder verknüpfen, mit ihren Begleitdateien</translation>
    </message>
    <message>
      <source>Copying</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Crops</source>
      <translation>Ausschnitte</translation>
    </message>
    <message>
      <source>Ctrl+Z brings them back where the system says where they are</source>
      <translation>Strg+Z holt sie zurück, wo das System sagt, wo sie sind</translation>
    </message>
    <message>
      <source>Cullect can do more with a model: aesthetics, search by words, axes of your own and better quality scores. CLIP is {clip_size}, licence {clip_licence}; QualiCLIP {quality_size}, {quality_licence}. Nothing is fetched unless you agree.</source>
      <translation>Cullect kann mit einem Modell mehr: Ästhetik, Suche nach Worten, eigene Achsen und bessere Qualitätswerte. CLIP hat {clip_size}, Lizenz {clip_licence}; QualiCLIP {quality_size}, {quality_licence}. Nichts wird geladen, wenn Sie nicht zustimmen.</translation>
    </message>
    <message>
      <source>Cullect goes on without it; please report it, no file should do this.</source>
      <translation>Cullect macht ohne sie weiter; bitte melden Sie es, keine Datei sollte das tun.</translation>
    </message>
    <message>
      <source>Cullect leaves files of this size alone.</source>
      <translation>Cullect lässt Dateien dieser Größe in Ruhe.</translation>
    </message>
    <message>
      <source>Cullect reads JPEG, RAW, HEIC, PNG, TIFF, WebP, AVIF, also in folders below.</source>
      <translation>Cullect liest JPEG, RAW, HEIC, PNG, TIFF, WebP, AVIF, auch in Unterordnern.</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Dark photo</source>
      <translation>Dunkles Foto</translation>
    </message>
    <message>
      <source>Decided photos</source>
      <translation>Entschiedene Fotos</translation>
    </message>
    <message>
      <source>Decisions go to the other photo of the two</source>
      <translation>Entscheidungen gelten dem anderen der beiden Fotos</translation>
    </message>
    <message numerus="yes">
      <source>Decisions of %Ln photos are as they were</source>
      <translation>
        <numerusform>Die Entscheidung über %Ln Foto ist, wie sie war</numerusform>
        <numerusform>Die Entscheidungen über %Ln Fotos sind, wie sie waren</numerusform>
      </translation>
    </message>
    <message>
      <source>Decisions that differ</source>
      <translation>Abweichende Entscheidungen</translation>
    </message>
    <message>
      <source>Delete the {size} of “{judge}”? The scores that it gave stay.</source>
      <translation>Die {size} von „{judge}“ löschen? Die Werte, die er gab, bleiben.</translation>
    </message>
    <message>
      <source>Destination folder</source>
      <translation>Zielordner</translation>
    </message>
    <message>
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <source>Differences</source>
      <translation>Unterschiede</translation>
    </message>
    <message>
      <source>Dim everything but the photos, then black, then as before</source>
      <translation>Alles außer den Fotos abdunkeln, dann schwarz, dann wie zuvor</translation>
    </message>
    <message>
      <source>Do</source>
      <translation>Aktion</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Download a judge</source>
      <translation>Juror herunterladen</translation>
    </message>
    <message>
      <source>Download {what}</source>
      <translation>{what} herunterladen</translation>
    </message>
    <message>
      <source>Download {what}?</source>
      <translation>{what} herunterladen?</translation>
    </message>
    <message>
      <source>Downloading {count}</source>
      <translation>Herunterladen: {count}</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Herunterladen…</translation>
    </message>
    <message>
      <source>Draw around photos to select them</source>
      <translation>Fotos umfahren, um sie auszuwählen</translation>
    </message>
    <message>
      <source>Drawing pages</source>
      <translation>Seiten zeichnen</translation>
    </message>
    <message>
      <source>Draws in an epoch; each is ten crops</source>
      <translation>Ziehungen je Epoche; jede sind zehn Ausschnitte</translation>
    </message>
    <message>
      <source>Drop a folder of photos here, or press Ctrl+O</source>
      <translation>Ziehen Sie einen Ordner mit Fotos hierher oder drücken Sie Strg+O</translation>
    </message>
    <message>
      <source>Dull photo</source>
      <translation>Farbloses Foto</translation>
    </message>
    <message>
      <source>Each ladder of a fault has ten pairs of levels; a coin would order half of them rightly. Were the test made again, the change would lie in its range 95 times of 100.</source>
      <translation>Jede Leiter eines Fehlers hat zehn Paare von Stufen; eine Münze würde die Hälfte richtig ordnen. Würde der Test wiederholt, läge die Änderung in 95 von 100 Fällen in ihrem Bereich.</translation>
    </message>
    <message>
      <source>Each word must occur in the file name</source>
      <translation>Jedes Wort muss im Dateinamen vorkommen</translation>
    </message>
    <message>
      <source>End here; the best so far is kept and tested</source>
      <translation>Hier enden; das Beste bisher wird behalten und geprüft</translation>
    </message>
    <message>
      <source>Epochs</source>
      <translation>Epochen</translation>
    </message>
    <message>
      <source>Epochs, crops, rate, how much is kept aside, seed</source>
      <translation>Epochen, Ausschnitte, Rate, wie viel beiseite bleibt, Startzahl</translation>
    </message>
    <message>
      <source>Every photo in the library</source>
      <translation>Alle Fotos der Bibliothek</translation>
    </message>
    <message>
      <source>Everything else goes on. Press Enter on a file to see it among its photos.</source>
      <translation>Alles andere läuft weiter. Drücken Sie die Eingabetaste auf einer Datei, um sie unter ihren Fotos zu sehen.</translation>
    </message>
    <message>
      <source>Everything is as it was then.</source>
      <translation>Alles ist, wie es damals war.</translation>
    </message>
    <message>
      <source>Export &amp;List or Contact Sheet…</source>
      <translation>&amp;Liste oder Kontaktbogen exportieren…</translation>
    </message>
    <message>
      <source>Export Photos</source>
      <translation>Fotos exportieren</translation>
    </message>
    <message>
      <source>Export a List or Contact Sheet</source>
      <translation>Liste oder Kontaktbogen exportieren</translation>
    </message>
    <message>
      <source>Export the standard</source>
      <translation>Maßstab exportieren</translation>
    </message>
    <message>
      <source>Export to</source>
      <translation>Exportieren nach</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <source>Exposure</source>
      <translation>Belichtung</translation>
    </message>
    <message>
      <source>Far below the others: {detail}</source>
      <translation>Weit unter den anderen: {detail}</translation>
    </message>
    <message>
      <source>Faults it was not taught</source>
      <translation>Fehler, die es nicht lernte</translation>
    </message>
    <message>
      <source>Faults it was taught, on photos kept aside</source>
      <translation>Gelernte Fehler, an zurückgelegten Fotos</translation>
    </message>
    <message>
      <source>Fetching {what} …</source>
      <translation>{what} wird geladen…</translation>
    </message>
    <message>
      <source>Fetching {what}: {progress}</source>
      <translation>{what} wird geladen: {progress}</translation>
    </message>
    <message>
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>File name</source>
      <translation>Dateiname</translation>
    </message>
    <message>
      <source>Files that can't be read, and what to do about them</source>
      <translation>Dateien, die nicht lesbar sind, und was zu tun ist</translation>
    </message>
    <message>
      <source>Films&amp;trip</source>
      <translation>Film&amp;streifen</translation>
    </message>
    <message>
      <source>Filmstrip</source>
      <translation>Filmstreifen</translation>
    </message>
    <message>
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <source>Filter by camera, lens and ISO</source>
      <translation>Nach Kamera, Objektiv und ISO filtern</translation>
    </message>
    <message>
      <source>Filter by score</source>
      <translation>Nach Wert filtern</translation>
    </message>
    <message>
      <source>Filters that you have given a name</source>
      <translation>Filter, denen Sie einen Namen gegeben haben</translation>
    </message>
    <message>
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <source>Find an action or a key</source>
      <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
      <source>Finely saved</source>
      <translation>Fein gespeichert</translation>
    </message>
    <message>
      <source>First, last photo</source>
      <translation>Erstes, letztes Foto</translation>
    </message>
    <message>
      <source>Fit</source>
      <translation>Einpassen</translation>
    </message>
    <message>
      <source>Five times as long, for a standard to keep.</source>
      <translation>Fünfmal so lang, für einen Maßstab, der bleiben soll.</translation>
    </message>
    <message>
      <source>Flag</source>
      <translation>Markierung</translation>
    </message>
    <message>
      <source>Focus</source>
      <translation>Fokus</translation>
    </message>
    <message>
      <source>Folders</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folders in the destination</source>
      <translation>Ordner am Ziel</translation>
    </message>
    <message>
      <source>Forget It</source>
      <translation>Vergessen</translation>
    </message>
    <message>
      <source>Forget These</source>
      <translation>Diese vergessen</translation>
    </message>
    <message>
      <source>Forget all keys of your own</source>
      <translation>Alle eigenen Tasten vergessen</translation>
    </message>
    <message>
      <source>Forget in which folders you keep yours, take theirs, or the newer of each</source>
      <translation>Vergessen, in welchen Ordnern Sie Ihre behalten, fremde übernehmen oder die jeweils neuere</translation>
    </message>
    <message>
      <source>Found {count}</source>
      <translation>Gefunden: {count}</translation>
    </message>
    <message>
      <source>Free of noise</source>
      <translation>Rauschfrei</translation>
    </message>
    <message>
      <source>G</source>
      <translation>Ü</translation>
    </message>
    <message>
      <source>G shows the grid</source>
      <translation>G zeigt das Raster</translation>
    </message>
    <message>
      <source>General set of pictures (may lose {points})</source>
      <translation>Allgemeine Bildersammlung (darf {points} verlieren)</translation>
    </message>
    <message>
      <source>Getting ready: reading the photos and testing the judge as it is …</source>
      <translation>Vorbereitung: Fotos werden gelesen, der bisherige Juror wird geprüft…</translation>
    </message>
    <message>
      <source>Getting {what} ready …</source>
      <translation>{what} wird vorbereitet…</translation>
    </message>
    <message>
      <source>Give this action the keys that the program above gives it</source>
      <translation>Diesem Befehl die Tasten geben, die das Programm oben ihm gibt</translation>
    </message>
    <message>
      <source>Give yourself the right to read it, then open the folder again.</source>
      <translation>Geben Sie sich das Leserecht und öffnen Sie den Ordner erneut.</translation>
    </message>
    <message>
      <source>Go &amp;Back</source>
      <translation>&amp;Zurück</translation>
    </message>
    <message>
      <source>Go On</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Go On After Each &amp;Mark</source>
      <translation>Nach jeder &amp;Entscheidung weiter</translation>
    </message>
    <message>
      <source>Go On Teaching “{name}”</source>
      <translation>„{name}“ weiter anlernen</translation>
    </message>
    <message>
      <source>Go through the judge's questions, what is good about a photo and what is degraded</source>
      <translation>Durch die Fragen des Jurors gehen: was an einem Foto gut und was verdorben ist</translation>
    </message>
    <message>
      <source>Goes to</source>
      <translation>Geht nach</translation>
    </message>
    <message>
      <source>Going back would change</source>
      <translation>Das Zurückgehen würde ändern</translation>
    </message>
    <message>
      <source>Good photo</source>
      <translation>Gutes Foto</translation>
    </message>
    <message>
      <source>Good photo?</source>
      <translation>Gutes Foto?</translation>
    </message>
    <message>
      <source>Good picture</source>
      <translation>Gutes Bild</translation>
    </message>
    <message>
      <source>Grain in smooth areas, in levels of 255: lower is cleaner.</source>
      <translation>Korn in glatten Flächen, in Stufen von 255: weniger ist sauberer.</translation>
    </message>
    <message>
      <source>Green</source>
      <translation>Grün</translation>
    </message>
    <message>
      <source>Green Label</source>
      <translation>Farbmarkierung Grün</translation>
    </message>
    <message>
      <source>Green label</source>
      <translation>Farbmarkierung Grün</translation>
    </message>
    <message>
      <source>Happy photo</source>
      <translation>Fröhliches Foto</translation>
    </message>
    <message>
      <source>Hard &amp;link</source>
      <translation>&amp;Hardlink</translation>
    </message>
    <message>
      <source>Heat Map Faint&amp;er</source>
      <translation>Heatmap sch&amp;wächer</translation>
    </message>
    <message>
      <source>Heat Map Stron&amp;ger</source>
      <translation>Heatmap s&amp;tärker</translation>
    </message>
    <message>
      <source>Heat map</source>
      <translation>Heatmap</translation>
    </message>
    <message>
      <source>Here</source>
      <translation>Vorhanden</translation>
    </message>
    <message>
      <source>High contrast photo</source>
      <translation>Kontrastreiches Foto</translation>
    </message>
    <message>
      <source>High for</source>
      <translation>Hoch für</translation>
    </message>
    <message>
      <source>High-quality image</source>
      <translation>Hochwertiges Bild</translation>
    </message>
    <message>
      <source>High-resolution image</source>
      <translation>Hochaufgelöstes Bild</translation>
    </message>
    <message>
      <source>High: “{strong}” is the strongest answer; {where}.</source>
      <translation>Hoch: „{strong}“ ist die stärkste Antwort; {where}.</translation>
    </message>
    <message>
      <source>Highest first</source>
      <translation>Höchste zuerst</translation>
    </message>
    <message>
      <source>Highest is {what}, {where}.</source>
      <translation>Am höchsten ist {what}, {where}.</translation>
    </message>
    <message>
      <source>Highest: {score}</source>
      <translation>Höchster: {score}</translation>
    </message>
    <message>
      <source>Hold: As It Is</source>
      <translation>Halten: wie es ist</translation>
    </message>
    <message>
      <source>Home, End</source>
      <translation>Pos1, Ende</translation>
    </message>
    <message>
      <source>How far colours are from grey: 0 is grey, about 60 is vivid.</source>
      <translation>Wie weit die Farben von Grau entfernt sind: 0 ist grau, etwa 60 ist kräftig.</translation>
    </message>
    <message>
      <source>How far each step moves the network, such as 0.0001</source>
      <translation>Wie weit jeder Schritt das Netz bewegt, etwa 0.0001</translation>
    </message>
    <message>
      <source>How much the map covers the photo</source>
      <translation>Wie stark die Heatmap das Foto bedeckt</translation>
    </message>
    <message>
      <source>How often all draws are made</source>
      <translation>Wie oft alle Ziehungen gemacht werden</translation>
    </message>
    <message>
      <source>How sharp, clean and well exposed the photo is: 0 to 100, higher is better.</source>
      <translation>Wie scharf, sauber und gut belichtet das Foto ist: 0 bis 100, höher ist besser.</translation>
    </message>
    <message>
      <source>How sharp, clean and well lit the photo is, by what comes with the program: 0 to 100, higher is better. It knows nothing of content.</source>
      <translation>Wie scharf, sauber und gut belichtet das Foto ist, nach dem mitgelieferten Juror: 0 bis 100, höher ist besser. Vom Inhalt weiß er nichts.</translation>
    </message>
    <message>
      <source>How strong the finest detail is (variance of the Laplacian of luminance). Grain counts as detail here, so read it beside the noise.</source>
      <translation>Wie stark die feinsten Details sind (Varianz des Laplace-Filters der Luminanz). Korn zählt hier als Detail; lesen Sie den Wert neben dem Rauschen.</translation>
    </message>
    <message>
      <source>IMG_1.&amp;CR3.xmp, as darktable and digiKam do</source>
      <translation>IMG_1.&amp;CR3.xmp, wie darktable und digiKam</translation>
    </message>
    <message>
      <source>IMG_1.&amp;xmp, as Lightroom, Bridge and Capture One do</source>
      <translation>IMG_1.&amp;xmp, wie Lightroom, Bridge und Capture One</translation>
    </message>
    <message>
      <source>ISO</source>
      <translation>ISO</translation>
    </message>
    <message>
      <source>ISO at Least</source>
      <translation>ISO mindestens</translation>
    </message>
    <message>
      <source>ISO at Most</source>
      <translation>ISO höchstens</translation>
    </message>
    <message>
      <source>ISO {highest} and less</source>
      <translation>ISO {highest} und weniger</translation>
    </message>
    <message>
      <source>ISO {iso}</source>
      <translation>ISO {iso}</translation>
    </message>
    <message>
      <source>ISO {lowest} and more</source>
      <translation>ISO {lowest} und mehr</translation>
    </message>
    <message>
      <source>ISO {lowest} to {highest}</source>
      <translation>ISO {lowest} bis {highest}</translation>
    </message>
    <message>
      <source>Import a Standard…</source>
      <translation>Maßstab importieren…</translation>
    </message>
    <message>
      <source>Import a standard</source>
      <translation>Maßstab importieren</translation>
    </message>
    <message>
      <source>Impression: colourful</source>
      <translation>Eindruck: farbig</translation>
    </message>
    <message>
      <source>Impression: {what}</source>
      <translation>Eindruck: {what}</translation>
    </message>
    <message>
      <source>In the place of the keys that this action has</source>
      <translation>Anstelle der Tasten, die dieser Befehl hat</translation>
    </message>
    <message>
      <source>In use</source>
      <translation>In Gebrauch</translation>
    </message>
    <message>
      <source>Information</source>
      <translation>Informationen</translation>
    </message>
    <message>
      <source>Insert Field</source>
      <translation>Feld einfügen</translation>
    </message>
    <message>
      <source>Insert a field: {what}</source>
      <translation>Ein Feld einfügen: {what}</translation>
    </message>
    <message>
      <source>Is it finely saved or compressed too hard?</source>
      <translation>Ist es fein gespeichert oder zu stark komprimiert?</translation>
    </message>
    <message>
      <source>Is it free of noise or noisy?</source>
      <translation>Ist es rauschfrei oder verrauscht?</translation>
    </message>
    <message>
      <source>Is it natural or wrong in colour and contrast?</source>
      <translation>Sind Farbe und Kontrast natürlich oder falsch?</translation>
    </message>
    <message>
      <source>Is it sharp or blurred?</source>
      <translation>Ist es scharf oder unscharf?</translation>
    </message>
    <message>
      <source>Is it well exposed, or too dark or too bright?</source>
      <translation>Ist es gut belichtet oder zu dunkel oder zu hell?</translation>
    </message>
    <message>
      <source>It agrees better with your picks.</source>
      <translation>Er stimmt besser mit Ihrer Auswahl überein.</translation>
    </message>
    <message>
      <source>It agrees less with your picks.</source>
      <translation>Er stimmt weniger mit Ihrer Auswahl überein.</translation>
    </message>
    <message>
      <source>It did not get better: keep the old judge</source>
      <translation>Er wurde nicht besser: behalten Sie den bisherigen Juror</translation>
    </message>
    <message>
      <source>It got worse at faults that this teaching left out.</source>
      <translation>Er wurde schlechter bei Fehlern, die hier nicht gelehrt wurden.</translation>
    </message>
    <message>
      <source>It got worse at the general set of pictures.</source>
      <translation>Er wurde schlechter bei der allgemeinen Bildersammlung.</translation>
    </message>
    <message>
      <source>It is no photo; leave it out, or look at it in another program.</source>
      <translation>Es ist kein Foto; lassen Sie es weg oder sehen Sie es in einem anderen Programm an.</translation>
    </message>
    <message>
      <source>It is no photo; leave it out.</source>
      <translation>Es ist kein Foto; lassen Sie es weg.</translation>
    </message>
    <message>
      <source>It puts spoilt copies in the right order more often than before.</source>
      <translation>Er bringt verdorbene Kopien öfter in die richtige Reihenfolge als zuvor.</translation>
    </message>
    <message>
      <source>It puts spoilt copies in the right order no more often than before, or the gain may be chance.</source>
      <translation>Er bringt verdorbene Kopien nicht öfter in die richtige Reihenfolge als zuvor, oder der Gewinn kann Zufall sein.</translation>
    </message>
    <message>
      <source>It was not finished; go on from what was saved last</source>
      <translation>Es wurde nicht fertig; weiter von dem, was zuletzt gesichert wurde</translation>
    </message>
    <message>
      <source>Judges</source>
      <translation>Juroren</translation>
    </message>
    <message>
      <source>Keep Both as Two Columns</source>
      <translation>Beide behalten, als zwei Spalten</translation>
    </message>
    <message>
      <source>Keep Cullect open</source>
      <translation>Cullect offen lassen</translation>
    </message>
    <message>
      <source>Keep the Old One</source>
      <translation>Den bisherigen behalten</translation>
    </message>
    <message>
      <source>Kept aside</source>
      <translation>Beiseite</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys as in {program}</source>
      <translation>Tasten wie in {program}</translation>
    </message>
    <message>
      <source>Keys of</source>
      <translation>Tasten von</translation>
    </message>
    <message>
      <source>Keys, and what else can be set</source>
      <translation>Tasten und was sich sonst einstellen lässt</translation>
    </message>
    <message>
      <source>L&amp;arger</source>
      <translation>&amp;Größer</translation>
    </message>
    <message>
      <source>Label</source>
      <translation>Farbmarkierung</translation>
    </message>
    <message>
      <source>Label “{text}”</source>
      <translation>Markierung „{text}“</translation>
    </message>
    <message>
      <source>Language and size of text count from the next start. The size is that of the system's text, times this. Nothing in the window moves by itself.</source>
      <translation>Sprache und Textgröße gelten ab dem nächsten Start. Die Größe ist die des Systems, damit malgenommen. Nichts im Fenster bewegt sich von selbst.</translation>
    </message>
    <message>
      <source>Large photo</source>
      <translation>Großes Foto</translation>
    </message>
    <message>
      <source>Larger tiles; in the large photo closer</source>
      <translation>Größere Kacheln; im großen Foto näher heran</translation>
    </message>
    <message>
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <source>Leave Out Photos Not Scored Yet</source>
      <translation>Noch nicht beurteilte Fotos weglassen</translation>
    </message>
    <message>
      <source>Left</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>Lens</source>
      <translation>Objektiv</translation>
    </message>
    <message>
      <source>Let it learn</source>
      <translation>Lernen lassen</translation>
    </message>
    <message>
      <source>Let keys go to the next panel; Tab moves within it</source>
      <translation>Tasten gehen zum nächsten Bereich; Tab geht darin weiter</translation>
    </message>
    <message>
      <source>Let keys go to the panel before this one</source>
      <translation>Tasten gehen zum Bereich davor</translation>
    </message>
    <message>
      <source>Let the map cover less of the photo</source>
      <translation>Die Heatmap das Foto weniger bedecken lassen</translation>
    </message>
    <message>
      <source>Let the map cover more of the photo</source>
      <translation>Die Heatmap das Foto mehr bedecken lassen</translation>
    </message>
    <message>
      <source>Let the new standard score; the old judge stays in the list</source>
      <translation>Den neuen Maßstab urteilen lassen; der bisherige Juror bleibt in der Liste</translation>
    </message>
    <message>
      <source>Letters, digits, dots, dashes and underscores</source>
      <translation>Buchstaben, Ziffern, Punkte, Binde- und Unterstriche</translation>
    </message>
    <message>
      <source>Levels in the right order, on photos kept aside</source>
      <translation>Stufen in richtiger Reihenfolge, an zurückgelegten Fotos</translation>
    </message>
    <message>
      <source>Li&amp;ghts Out</source>
      <translation>Li&amp;cht aus</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Lightroom</source>
      <translation>Lightroom</translation>
    </message>
    <message>
      <source>Lightroom reads no sidecars of these formats. The file is written anew and takes the old one's place only if everything but its metadata reads back the same.</source>
      <translation>Lightroom liest zu diesen Formaten keine Begleitdateien. Die Datei wird neu geschrieben und ersetzt die alte nur, wenn alles außer ihren Metadaten unverändert zurückgelesen wird.</translation>
    </message>
    <message>
      <source>Lightroom, Bridge, Capture One, darktable, digiKam and others read them. Switched off, nothing is written to the card or folder until you choose File &gt; Write Sidecars Now.</source>
      <translation>Lightroom, Bridge, Capture One, darktable, digiKam und andere lesen sie. Ausgeschaltet wird nichts auf die Karte oder in den Ordner geschrieben, bis Sie Datei &gt; Begleitdateien jetzt schreiben wählen.</translation>
    </message>
    <message>
      <source>Lights dimmed</source>
      <translation>Licht gedämpft</translation>
    </message>
    <message>
      <source>Lights out</source>
      <translation>Licht aus</translation>
    </message>
    <message>
      <source>Link {photos}</source>
      <translation>{photos} verknüpfen</translation>
    </message>
    <message>
      <source>Linking</source>
      <translation>Verknüpfen</translation>
    </message>
    <message>
      <source>Lonely photo</source>
      <translation>Einsames Foto</translation>
    </message>
    <message>
      <source>Look at every pixel as long as the key is held</source>
      <translation>Jedes Pixel sehen, solange die Taste gehalten wird</translation>
    </message>
    <message>
      <source>Look at every pixel, or at the whole photo again; a click does the same</source>
      <translation>Jedes Pixel sehen oder wieder das ganze Foto; ein Klick tut dasselbe</translation>
    </message>
    <message>
      <source>Look at the photo without faults as long as it is held</source>
      <translation>Das Foto ohne Fehler sehen, solange gehalten wird</translation>
    </message>
    <message>
      <source>Look for the destination folder</source>
      <translation>Den Zielordner suchen</translation>
    </message>
    <message>
      <source>Look for what other programs decided since the folder was opened</source>
      <translation>Nachsehen, was andere Programme entschieden haben, seit der Ordner geöffnet wurde</translation>
    </message>
    <message>
      <source>Look no further; those seen so far can be used</source>
      <translation>Nicht weiter ansehen; die bisher gesehenen lassen sich verwenden</translation>
    </message>
    <message>
      <source>Look through a folder and what lies below it (Ctrl+O)</source>
      <translation>Einen Ordner und was darunter liegt durchsehen (Strg+O)</translation>
    </message>
    <message>
      <source>Looking at the photos …</source>
      <translation>Fotos werden angesehen…</translation>
    </message>
    <message>
      <source>Looking at the present folder again</source>
      <translation>Der jetzige Ordner wird neu angesehen</translation>
    </message>
    <message>
      <source>Looking for photos in {folders} …</source>
      <translation>Suche nach Fotos in {folders}…</translation>
    </message>
    <message>
      <source>Looking into the backups …</source>
      <translation>Sicherungen werden angesehen…</translation>
    </message>
    <message>
      <source>Looking …</source>
      <translation>Wird angesehen…</translation>
    </message>
    <message>
      <source>Losses: lower is better</source>
      <translation>Verluste: weniger ist besser</translation>
    </message>
    <message>
      <source>Low</source>
      <translation>Niedrig</translation>
    </message>
    <message>
      <source>Low contrast photo</source>
      <translation>Kontrastarmes Foto</translation>
    </message>
    <message>
      <source>Low for</source>
      <translation>Niedrig für</translation>
    </message>
    <message>
      <source>Low light</source>
      <translation>Wenig Licht</translation>
    </message>
    <message>
      <source>Low-quality image</source>
      <translation>Minderwertiges Bild</translation>
    </message>
    <message>
      <source>Low-resolution image</source>
      <translation>Niedrig aufgelöstes Bild</translation>
    </message>
    <message>
      <source>Lower left</source>
      <translation>Unten links</translation>
    </message>
    <message>
      <source>Lower right</source>
      <translation>Unten rechts</translation>
    </message>
    <message>
      <source>Lowest first</source>
      <translation>Niedrigste zuerst</translation>
    </message>
    <message>
      <source>Lowest of its questions is {what}, {where}.</source>
      <translation>Die niedrigste seiner Fragen ist {what}, {where}.</translation>
    </message>
    <message>
      <source>Lowest: {score}</source>
      <translation>Niedrigster: {score}</translation>
    </message>
    <message>
      <source>Made</source>
      <translation>Gemacht</translation>
    </message>
    <message>
      <source>Made again: {title}</source>
      <translation>Wiederhergestellt: {title}</translation>
    </message>
    <message>
      <source>Make decisions what they were then; Ctrl+Z takes that back</source>
      <translation>Entscheidungen wieder so machen, wie sie damals waren; Strg+Z nimmt das zurück</translation>
    </message>
    <message>
      <source>Make flags, stars and labels what they were on a day before, from a backup</source>
      <translation>Markierungen, Sterne und Farben wieder so machen, wie sie an einem früheren Tag waren, aus einer Sicherung</translation>
    </message>
    <message>
      <source>Make flags, stars and labels what they were on a day before. Photos, scores and judges stay as they are.</source>
      <translation>Markierungen, Sterne und Farben wieder so machen, wie sie an einem früheren Tag waren. Fotos, Werte und Juroren bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>Making the sample shoot …</source>
      <translation>Beispielserie wird gemacht…</translation>
    </message>
    <message>
      <source>Map of photos</source>
      <translation>Karte der Fotos</translation>
    </message>
    <message>
      <source>Mark and go on</source>
      <translation>Entscheiden und weiter</translation>
    </message>
    <message>
      <source>Mean luminance, 0 black to 255 white. Neither end is better.</source>
      <translation>Mittlere Luminanz, 0 Schwarz bis 255 Weiß. Kein Ende ist besser.</translation>
    </message>
    <message>
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <source>Measures (no model)</source>
      <translation>Messwerte (kein Modell)</translation>
    </message>
    <message>
      <source>Measures place no photos. A judge with a model does: see the menu Judge.</source>
      <translation>Messwerte ordnen keine Fotos an. Ein Juror mit Modell tut es: siehe Menü Juror.</translation>
    </message>
    <message>
      <source>Menu</source>
      <translation>Menü</translation>
    </message>
    <message>
      <source>More ▾</source>
      <translation>Mehr ▾</translation>
    </message>
    <message>
      <source>Move Rejected to the &amp;Trash…</source>
      <translation>Abgelehnte in den &amp;Papierkorb…</translation>
    </message>
    <message>
      <source>Move Rejected to the Trash</source>
      <translation>Abgelehnte in den Papierkorb</translation>
    </message>
    <message>
      <source>Move a slider: the photo on screen gets the fault, the file stays as it is.</source>
      <translation>Bewegen Sie einen Regler: das Foto am Bildschirm bekommt den Fehler, die Datei bleibt, wie sie ist.</translation>
    </message>
    <message>
      <source>Move to a Folder Instead…</source>
      <translation>Stattdessen in einen Ordner…</translation>
    </message>
    <message>
      <source>Move to the trash</source>
      <translation>In den Papierkorb</translation>
    </message>
    <message>
      <source>Move to {folder}</source>
      <translation>Nach {folder} verschieben</translation>
    </message>
    <message>
      <source>Move {photos}</source>
      <translation>{photos} verschieben</translation>
    </message>
    <message>
      <source>Move {photos} to the Trash</source>
      <translation>{photos} in den Papierkorb</translation>
    </message>
    <message>
      <source>Move {rejected} of the {count} selected to the trash?</source>
      <translation>{rejected} der {count} ausgewählten in den Papierkorb verschieben?</translation>
    </message>
    <message>
      <source>Move {rejected} of the {count} shown to the trash?</source>
      <translation>{rejected} der {count} gezeigten in den Papierkorb verschieben?</translation>
    </message>
    <message>
      <source>Moving</source>
      <translation>Verschieben</translation>
    </message>
    <message>
      <source>Moving about</source>
      <translation>Sich bewegen</translation>
    </message>
    <message>
      <source>Moving to the trash</source>
      <translation>In den Papierkorb verschieben</translation>
    </message>
    <message>
      <source>Much like {detail}</source>
      <translation>Sehr ähnlich: {detail}</translation>
    </message>
    <message>
      <source>My Picks with 5 Stars</source>
      <translation>Meine mit 5 Sternen</translation>
    </message>
    <message>
      <source>My Picks with 5 Stars ({count})</source>
      <translation>Meine mit 5 Sternen ({count})</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Name of a new sidecar of IMG_1.CR3</source>
      <translation>Name einer neuen Begleitdatei von IMG_1.CR3</translation>
    </message>
    <message>
      <source>Name, time and exposure over the photo, then all that is known, then nothing</source>
      <translation>Name, Zeit und Belichtung über dem Foto, dann alles Bekannte, dann nichts</translation>
    </message>
    <message>
      <source>Names of the files</source>
      <translation>Namen der Dateien</translation>
    </message>
    <message>
      <source>Narrative</source>
      <translation>Narrative</translation>
    </message>
    <message>
      <source>Natural</source>
      <translation>Natürlich</translation>
    </message>
    <message>
      <source>Natural colour</source>
      <translation>Natürliche Farbe</translation>
    </message>
    <message>
      <source>Natural colour and contrast</source>
      <translation>Farbe und Kontrast natürlich</translation>
    </message>
    <message>
      <source>Natural photo</source>
      <translation>Natürliches Foto</translation>
    </message>
    <message>
      <source>Ne&amp;xt Photo</source>
      <translation>N&amp;ächstes Foto</translation>
    </message>
    <message>
      <source>Nearer to “{text}”; {where}.</source>
      <translation>Näher an „{text}“; {where}.</translation>
    </message>
    <message>
      <source>New key for “{action}”:</source>
      <translation>Neue Taste für „{action}“:</translation>
    </message>
    <message>
      <source>New name</source>
      <translation>Neuer Name</translation>
    </message>
    <message>
      <source>New photo</source>
      <translation>Neues Foto</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <source>Next, previous photo</source>
      <translation>Nächstes, voriges Foto</translation>
    </message>
    <message>
      <source>No Key</source>
      <translation>Keine Taste</translation>
    </message>
    <message>
      <source>No Label</source>
      <translation>Keine Farbmarkierung</translation>
    </message>
    <message>
      <source>No RAW or JPEG beside it</source>
      <translation>Kein RAW oder JPEG daneben</translation>
    </message>
    <message>
      <source>No Stars</source>
      <translation>Keine Sterne</translation>
    </message>
    <message>
      <source>No label</source>
      <translation>Keine Farbmarkierung</translation>
    </message>
    <message>
      <source>No label: {photos}</source>
      <translation>Ohne Farbmarkierung: {photos}</translation>
    </message>
    <message>
      <source>No photo here was seen by “{judge}” yet.</source>
      <translation>„{judge}“ hat hier noch kein Foto gesehen.</translation>
    </message>
    <message>
      <source>No photo of the present folder changes its place.</source>
      <translation>Kein Foto des jetzigen Ordners wechselt den Platz.</translation>
    </message>
    <message>
      <source>No photo passes the filter</source>
      <translation>Kein Foto besteht den Filter</translation>
    </message>
    <message>
      <source>No photo was seen by “{judge}” yet. Choose it as the judge: search works on what it has seen.</source>
      <translation>„{judge}“ hat noch kein Foto gesehen. Wählen Sie ihn als Juror: die Suche arbeitet mit dem, was er gesehen hat.</translation>
    </message>
    <message>
      <source>No photos found</source>
      <translation>Keine Fotos gefunden</translation>
    </message>
    <message>
      <source>No readable photos in {folders}</source>
      <translation>Keine lesbaren Fotos in {folders}</translation>
    </message>
    <message>
      <source>No score puts a photo here: you rejected each.</source>
      <translation>Kein Wert bringt ein Foto hierher: Sie haben jedes abgelehnt.</translation>
    </message>
    <message>
      <source>No scores that both photos have</source>
      <translation>Keine Werte, die beide Fotos haben</translation>
    </message>
    <message>
      <source>No stars: {photos}</source>
      <translation>Keine Sterne: {photos}</translation>
    </message>
    <message>
      <source>No undecided photo in this direction</source>
      <translation>Kein unentschiedenes Foto in dieser Richtung</translation>
    </message>
    <message>
      <source>Noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <source>Noise-free image</source>
      <translation>Rauschfreies Bild</translation>
    </message>
    <message>
      <source>Noisy</source>
      <translation>Verrauscht</translation>
    </message>
    <message>
      <source>Noisy image</source>
      <translation>Verrauschtes Bild</translation>
    </message>
    <message>
      <source>Noisy photo</source>
      <translation>Verrauschtes Foto</translation>
    </message>
    <message>
      <source>None of the photos shown was seen by “{judge}” yet: choose it as the judge first.</source>
      <translation>„{judge}“ hat noch keines der gezeigten Fotos gesehen: wählen Sie ihn erst als Juror.</translation>
    </message>
    <message>
      <source>None of the {count} selected is rejected.</source>
      <translation>Keines der {count} ausgewählten ist abgelehnt.</translation>
    </message>
    <message>
      <source>None of the {count} shown is rejected.</source>
      <translation>Keines der {count} gezeigten ist abgelehnt.</translation>
    </message>
    <message>
      <source>Not aesthetic photo</source>
      <translation>Unästhetisches Foto</translation>
    </message>
    <message>
      <source>Not done: {name} {why}</source>
      <translation>Nicht getan: {name} {why}</translation>
    </message>
    <message>
      <source>Not more than one photo is selected, so all that are shown count.</source>
      <translation>Es ist nicht mehr als ein Foto ausgewählt, also zählen alle gezeigten.</translation>
    </message>
    <message>
      <source>Not now</source>
      <translation>Nicht jetzt</translation>
    </message>
    <message>
      <source>Not scored</source>
      <translation>Nicht beurteilt</translation>
    </message>
    <message>
      <source>Not scored yet</source>
      <translation>Noch nicht beurteilt</translation>
    </message>
    <message>
      <source>Not told</source>
      <translation>Unbekannt</translation>
    </message>
    <message>
      <source>Note</source>
      <translation>Anmerkung</translation>
    </message>
    <message>
      <source>Nothing changes; the new standard stays in the list of judges</source>
      <translation>Nichts ändert sich; der neue Maßstab bleibt in der Liste der Juroren</translation>
    </message>
    <message>
      <source>Nothing is in the way, and nothing is overwritten.</source>
      <translation>Nichts ist im Weg, und nichts wird überschrieben.</translation>
    </message>
    <message>
      <source>Nothing is written beside photos until you choose File &gt; Write Sidecars Now</source>
      <translation>Nichts wird neben Fotos geschrieben, bis Sie Datei &gt; Begleitdateien jetzt schreiben wählen</translation>
    </message>
    <message>
      <source>Nothing to fetch, no terms</source>
      <translation>Nichts zu laden, keine Bedingungen</translation>
    </message>
    <message>
      <source>Of {count} photos of the present folder, these change place most</source>
      <translation>Von {count} Fotos des jetzigen Ordners wechseln diese den Platz am meisten</translation>
    </message>
    <message>
      <source>Off in colour</source>
      <translation>Farbe daneben</translation>
    </message>
    <message>
      <source>Old photo</source>
      <translation>Altes Foto</translation>
    </message>
    <message>
      <source>On the current photo and on the one under the pointer</source>
      <translation>Auf dem aktuellen Foto und dem unter dem Zeiger</translation>
    </message>
    <message>
      <source>One Star &amp;Fewer</source>
      <translation>Ein Stern &amp;weniger</translation>
    </message>
    <message>
      <source>One Star &amp;More</source>
      <translation>Ein Stern &amp;mehr</translation>
    </message>
    <message>
      <source>One pair of texts.</source>
      <translation>Ein Textpaar.</translation>
    </message>
    <message>
      <source>One star fewer for {photos}</source>
      <translation>Ein Stern weniger für {photos}</translation>
    </message>
    <message>
      <source>One star more for {photos}</source>
      <translation>Ein Stern mehr für {photos}</translation>
    </message>
    <message>
      <source>Only files that can't be read</source>
      <translation>Nur Dateien, die nicht lesbar sind</translation>
    </message>
    <message>
      <source>Only photos that are not scored yet</source>
      <translation>Nur Fotos, die noch nicht beurteilt sind</translation>
    </message>
    <message>
      <source>Only photos that you rejected, after looking them over</source>
      <translation>Nur Fotos, die Sie abgelehnt haben, nach einer Durchsicht</translation>
    </message>
    <message>
      <source>Only what is selected counts; the other photos shown stay.</source>
      <translation>Nur die Auswahl zählt; die übrigen gezeigten Fotos bleiben.</translation>
    </message>
    <message>
      <source>Opacity of heat maps</source>
      <translation>Deckkraft der Heatmaps</translation>
    </message>
    <message>
      <source>Open &amp;Recent</source>
      <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Open Folder…</source>
      <translation>Ordner öffnen…</translation>
    </message>
    <message>
      <source>Open a folder of photos</source>
      <translation>Einen Ordner mit Fotos öffnen</translation>
    </message>
    <message>
      <source>Opened lately</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <source>Other Labels</source>
      <translation>Andere Markierungen</translation>
    </message>
    <message>
      <source>Out of focus</source>
      <translation>Nicht im Fokus</translation>
    </message>
    <message>
      <source>P</source>
      <translation>V</translation>
    </message>
    <message>
      <source>Pages of the settings</source>
      <translation>Seiten der Einstellungen</translation>
    </message>
    <message>
      <source>Pairs in the right order</source>
      <translation>Paare in richtiger Reihenfolge</translation>
    </message>
    <message>
      <source>Pape&amp;r</source>
      <translation>&amp;Papier</translation>
    </message>
    <message>
      <source>Paths of the files, one a line</source>
      <translation>Pfade der Dateien, einer je Zeile</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused at step {step}; all of it is saved.</source>
      <translation>Pause bei Schritt {step}; alles ist gesichert.</translation>
    </message>
    <message>
      <source>Paused at step {step}; nothing is lost.</source>
      <translation>Pause bei Schritt {step}; nichts ist verloren.</translation>
    </message>
    <message>
      <source>Pausing after this step …</source>
      <translation>Pause nach diesem Schritt…</translation>
    </message>
    <message>
      <source>Peaceful photo</source>
      <translation>Friedliches Foto</translation>
    </message>
    <message>
      <source>Photo Mechanic</source>
      <translation>Photo Mechanic</translation>
    </message>
    <message>
      <source>Photos</source>
      <translation>Fotos</translation>
    </message>
    <message>
      <source>Photos and sidecars</source>
      <translation>Fotos und Begleitdateien</translation>
    </message>
    <message>
      <source>Photos are shown in the colours of the screen where the system tells them (macOS, and Wayland with colour management). On Windows and X11 choose the ICC profile that belongs to your screen, for example the one that calibration made; without one, photos are shown in sRGB.</source>
      <translation>Fotos werden in den Farben des Bildschirms gezeigt, wo das System sie angibt (macOS und Wayland mit Farbmanagement). Unter Windows und X11 wählen Sie das ICC-Profil Ihres Bildschirms, etwa das einer Kalibrierung; ohne Profil werden Fotos in sRGB gezeigt.</translation>
    </message>
    <message>
      <source>Photos in a &amp;row</source>
      <translation>Fotos je &amp;Reihe</translation>
    </message>
    <message>
      <source>Photos made by the program, some with faults, to try everything on</source>
      <translation>Vom Programm gemachte Fotos, einige mit Fehlern, um alles auszuprobieren</translation>
    </message>
    <message>
      <source>Photos side by side are zoomed and pushed together, or each by itself</source>
      <translation>Fotos nebeneinander werden gemeinsam gezoomt und geschoben oder jedes für sich</translation>
    </message>
    <message>
      <source>Photos stay where they are, and nothing leaves this computer.</source>
      <translation>Fotos bleiben, wo sie sind, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>Photos that a camera or another program puts there appear by themselves.</source>
      <translation>Fotos, die eine Kamera oder ein anderes Programm dort ablegt, erscheinen von selbst.</translation>
    </message>
    <message>
      <source>Pick</source>
      <translation>Markieren</translation>
    </message>
    <message>
      <source>Pick the active photo and compare it with the next candidate</source>
      <translation>Das aktive Foto markieren und mit dem nächsten Kandidaten vergleichen</translation>
    </message>
    <message>
      <source>Pick {photos}</source>
      <translation>{photos} markieren</translation>
    </message>
    <message>
      <source>Pick, or unflag what is picked</source>
      <translation>Markieren, oder die Markierung aufheben</translation>
    </message>
    <message>
      <source>Picked {photos}</source>
      <translation>Markiert: {photos}</translation>
    </message>
    <message>
      <source>Picked, of those shown: {photos}</source>
      <translation>Markierte der gezeigten: {photos}</translation>
    </message>
    <message>
      <source>Picks</source>
      <translation>Markierte</translation>
    </message>
    <message>
      <source>Place</source>
      <translation>Ort</translation>
    </message>
    <message>
      <source>Placing photos {count}</source>
      <translation>Fotos anordnen: {count}</translation>
    </message>
    <message>
      <source>Placing photos …</source>
      <translation>Fotos werden angeordnet…</translation>
    </message>
    <message>
      <source>Poor phone camera</source>
      <translation>Schlechte Handykamera</translation>
    </message>
    <message>
      <source>Positive and negative ranking, crossing and consistency; means over a few steps</source>
      <translation>Positive und negative Rangordnung, Kreuzung und Beständigkeit; Mittel über einige Schritte</translation>
    </message>
    <message>
      <source>Pre&amp;vious Panel</source>
      <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
      <source>Pre&amp;vious Undecided</source>
      <translation>V&amp;origes unentschiedenes</translation>
    </message>
    <message>
      <source>Press the new key</source>
      <translation>Neue Taste drücken</translation>
    </message>
    <message>
      <source>Previous Ph&amp;oto</source>
      <translation>Vori&amp;ges Foto</translation>
    </message>
    <message>
      <source>Pro&amp;blems…</source>
      <translation>Pro&amp;bleme…</translation>
    </message>
    <message>
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <source>Problems ({count})</source>
      <translation>Probleme ({count})</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Purple</source>
      <translation>Violett</translation>
    </message>
    <message>
      <source>Purple Label</source>
      <translation>Farbmarkierung Violett</translation>
    </message>
    <message>
      <source>Purple label</source>
      <translation>Farbmarkierung Violett</translation>
    </message>
    <message>
      <source>Put all sliders back</source>
      <translation>Alle Regler zurücksetzen</translation>
    </message>
    <message>
      <source>Put everything around the photos away, or bring it back</source>
      <translation>Alles um die Fotos herum ausblenden oder zurückholen</translation>
    </message>
    <message>
      <source>Put faults into the photo in view with sliders, and see what the judge says</source>
      <translation>Dem gezeigten Foto mit Reglern Fehler geben und sehen, was der Juror sagt</translation>
    </message>
    <message>
      <source>Put the file back, or open the folder again to forget it.</source>
      <translation>Legen Sie die Datei zurück oder öffnen Sie den Ordner erneut, um sie zu vergessen.</translation>
    </message>
    <message>
      <source>Put the panels at the sides away, or bring them back</source>
      <translation>Die Bereiche an den Seiten ausblenden oder zurückholen</translation>
    </message>
    <message>
      <source>QualiCLIP quality</source>
      <translation>QualiCLIP-Qualität</translation>
    </message>
    <message>
      <source>QualiCLIP, the authors' checkpoint</source>
      <translation>QualiCLIP, die Gewichte der Autoren</translation>
    </message>
    <message>
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <source>Quality (CLIP-IQA)</source>
      <translation>Qualität (CLIP-IQA)</translation>
    </message>
    <message>
      <source>Quick</source>
      <translation>Schnell</translation>
    </message>
    <message>
      <source>R</source>
      <translation>R</translation>
    </message>
    <message>
      <source>RAW and JPEG as &amp;One</source>
      <translation>RAW und JPEG als &amp;eins</translation>
    </message>
    <message>
      <source>Rate</source>
      <translation>Rate</translation>
    </message>
    <message>
      <source>Rate {photos} {stars}</source>
      <translation>{photos}: {stars}</translation>
    </message>
    <message>
      <source>Re&amp;ject Who Loses</source>
      <translation>&amp;Verlierer ablehnen</translation>
    </message>
    <message>
      <source>Re&amp;verse Order</source>
      <translation>Reihenfolge um&amp;kehren</translation>
    </message>
    <message>
      <source>Re-&amp;sort</source>
      <translation>Neu &amp;sortieren</translation>
    </message>
    <message>
      <source>Re-sort</source>
      <translation>Neu sortieren</translation>
    </message>
    <message>
      <source>Read the report</source>
      <translation>Bericht lesen</translation>
    </message>
    <message>
      <source>Reading prompts {count}</source>
      <translation>Texte werden gelesen: {count}</translation>
    </message>
    <message>
      <source>Reading this file took too long, so it is left out. It is tried again when the file changes.</source>
      <translation>Das Lesen dieser Datei dauerte zu lange; sie wird weggelassen. Sie wird wieder versucht, wenn sie sich ändert.</translation>
    </message>
    <message>
      <source>Reading …</source>
      <translation>Wird gelesen…</translation>
    </message>
    <message>
      <source>Real photo</source>
      <translation>Echtes Foto</translation>
    </message>
    <message>
      <source>Recorded in the file</source>
      <translation>In der Datei vermerkt</translation>
    </message>
    <message>
      <source>Red</source>
      <translation>Rot</translation>
    </message>
    <message>
      <source>Red Label</source>
      <translation>Farbmarkierung Rot</translation>
    </message>
    <message>
      <source>Red label</source>
      <translation>Farbmarkierung Rot</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Redo {edit}</source>
      <translation>Wiederholen: {edit}</translation>
    </message>
    <message>
      <source>Reject</source>
      <translation>Ablehnen</translation>
    </message>
    <message>
      <source>Reject {photos}</source>
      <translation>{photos} ablehnen</translation>
    </message>
    <message>
      <source>Rejected {photos}</source>
      <translation>Abgelehnt: {photos}</translation>
    </message>
    <message>
      <source>Rejected, of those shown: {photos}</source>
      <translation>Abgelehnte der gezeigten: {photos}</translation>
    </message>
    <message>
      <source>Rejects</source>
      <translation>Abgelehnte</translation>
    </message>
    <message>
      <source>Relaxing photo</source>
      <translation>Entspannendes Foto</translation>
    </message>
    <message>
      <source>Remembered for this folder</source>
      <translation>Für diesen Ordner gemerkt</translation>
    </message>
    <message>
      <source>Remo&amp;ve from Survey</source>
      <translation>Aus der Überprüfung ent&amp;fernen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove a judge</source>
      <translation>Juror entfernen</translation>
    </message>
    <message>
      <source>Remove from the survey</source>
      <translation>Aus der Überprüfung entfernen</translation>
    </message>
    <message>
      <source>Remove from the survey; nothing is decided</source>
      <translation>Aus der Überprüfung entfernen; nichts wird entschieden</translation>
    </message>
    <message>
      <source>Remove {what}</source>
      <translation>{what} entfernen</translation>
    </message>
    <message>
      <source>Remove…</source>
      <translation>Entfernen…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Rename Filter</source>
      <translation>Filter umbenennen</translation>
    </message>
    <message>
      <source>Rename a standard</source>
      <translation>Maßstab umbenennen</translation>
    </message>
    <message>
      <source>Rename {what}</source>
      <translation>{what} umbenennen</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <source>Reset</source>
      <translation>Zurücksetzen</translation>
    </message>
    <message>
      <source>Rest after this step; everything is saved</source>
      <translation>Nach diesem Schritt ruhen; alles ist gesichert</translation>
    </message>
    <message>
      <source>Rest&amp;ore Decisions…</source>
      <translation>Entscheidungen &amp;wiederherstellen…</translation>
    </message>
    <message>
      <source>Restore Decisions</source>
      <translation>Entscheidungen wiederherstellen</translation>
    </message>
    <message>
      <source>Restore decisions</source>
      <translation>Entscheidungen wiederherstellen</translation>
    </message>
    <message>
      <source>Right</source>
      <translation>Rechts</translation>
    </message>
    <message>
      <source>S&amp;maller</source>
      <translation>&amp;Kleiner</translation>
    </message>
    <message>
      <source>S&amp;wap the Two</source>
      <translation>Beide ver&amp;tauschen</translation>
    </message>
    <message>
      <source>Sad photo</source>
      <translation>Trauriges Foto</translation>
    </message>
    <message>
      <source>Same photo, same answer</source>
      <translation>Gleiches Foto, gleiche Antwort</translation>
    </message>
    <message>
      <source>Save</source>
      <translation>Speichern</translation>
    </message>
    <message>
      <source>Save As</source>
      <translation>Speichern unter</translation>
    </message>
    <message>
      <source>Save As…</source>
      <translation>Speichern unter…</translation>
    </message>
    <message>
      <source>Save Filter</source>
      <translation>Filter speichern</translation>
    </message>
    <message>
      <source>Save This Filter…</source>
      <translation>Diesen Filter speichern…</translation>
    </message>
    <message>
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <source>Saved ▾</source>
      <translation>Gespeichert ▾</translation>
    </message>
    <message>
      <source>Saved: {file}</source>
      <translation>Gespeichert: {file}</translation>
    </message>
    <message>
      <source>Say what to look for.</source>
      <translation>Sagen Sie, wonach gesucht werden soll.</translation>
    </message>
    <message>
      <source>Scary photo</source>
      <translation>Unheimliches Foto</translation>
    </message>
    <message>
      <source>Scores like a pristine photo blurred by {middle} px ({low} to {high} or more).</source>
      <translation>Wert wie ein makelloses Foto mit {middle} px Unschärfe ({low} bis {high} oder mehr).</translation>
    </message>
    <message>
      <source>Scores like a pristine photo blurred by {middle} px ({low} to {high}).</source>
      <translation>Wert wie ein makelloses Foto mit {middle} px Unschärfe ({low} bis {high}).</translation>
    </message>
    <message>
      <source>Scores like a pristine photo.</source>
      <translation>Wert wie ein makelloses Foto.</translation>
    </message>
    <message>
      <source>Scores on Tiles: &amp;Always</source>
      <translation>Werte auf Kacheln: &amp;immer</translation>
    </message>
    <message>
      <source>Scores on Tiles: &amp;Never</source>
      <translation>Werte auf Kacheln: &amp;nie</translation>
    </message>
    <message>
      <source>Scores on Tiles: Under the &amp;Pointer</source>
      <translation>Werte auf Kacheln: unter dem &amp;Zeiger</translation>
    </message>
    <message>
      <source>Scores or stars have changed since the photos were sorted (F5)</source>
      <translation>Werte oder Sterne haben sich geändert, seit sortiert wurde (F5)</translation>
    </message>
    <message>
      <source>Scores, reasons and heat maps; without them you decide by your own eye</source>
      <translation>Werte, Gründe und Heatmaps; ohne sie entscheiden Sie nach eigenem Auge</translation>
    </message>
    <message>
      <source>Scoring {count}</source>
      <translation>Beurteilt: {count}</translation>
    </message>
    <message>
      <source>Screen</source>
      <translation>Bildschirm</translation>
    </message>
    <message>
      <source>Se&amp;ttings…</source>
      <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
      <source>Search and axes of your own need a CLIP judge, which knows words. It can be fetched.</source>
      <translation>Suche und eigene Achsen brauchen einen CLIP-Juror, der Worte kennt. Er lässt sich herunterladen.</translation>
    </message>
    <message>
      <source>Search by words</source>
      <translation>Nach Worten suchen</translation>
    </message>
    <message>
      <source>Search photos</source>
      <translation>Fotos suchen</translation>
    </message>
    <message>
      <source>See what is made of them</source>
      <translation>Ansehen, was daraus wird</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Startzahl</translation>
    </message>
    <message>
      <source>Select</source>
      <translation>Auswahl</translation>
    </message>
    <message>
      <source>Select &amp;All</source>
      <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
      <source>Select 2 to 12 photos to survey them</source>
      <translation>Wählen Sie 2 bis 12 Fotos aus, um sie zu überprüfen</translation>
    </message>
    <message>
      <source>Select more</source>
      <translation>Mehr auswählen</translation>
    </message>
    <message>
      <source>Select two, or open a folder with more than one.</source>
      <translation>Wählen Sie zwei aus oder öffnen Sie einen Ordner mit mehr als einem.</translation>
    </message>
    <message>
      <source>Selected Photos</source>
      <translation>Ausgewählte Fotos</translation>
    </message>
    <message>
      <source>Selected Photos ({count})</source>
      <translation>Ausgewählte Fotos ({count})</translation>
    </message>
    <message>
      <source>Selected now: {count}. Back to the grid: {key}</source>
      <translation>Jetzt ausgewählt: {count}. Zurück zum Raster: {key}</translation>
    </message>
    <message>
      <source>Selected: {photos}</source>
      <translation>Ausgewählt: {photos}</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Share</source>
      <translation>Anteil</translation>
    </message>
    <message>
      <source>Share of the photos to test on</source>
      <translation>Anteil der Fotos zum Prüfen</translation>
    </message>
    <message>
      <source>Share of the picture that is pure black and holds no detail.</source>
      <translation>Anteil des Bildes, der reines Schwarz ist und keine Zeichnung hat.</translation>
    </message>
    <message>
      <source>Share of the picture that is pure white and holds no detail.</source>
      <translation>Anteil des Bildes, der reines Weiß ist und keine Zeichnung hat.</translation>
    </message>
    <message>
      <source>Sharp</source>
      <translation>Scharf</translation>
    </message>
    <message>
      <source>Sharp edges</source>
      <translation>Scharfe Kanten</translation>
    </message>
    <message>
      <source>Sharp image</source>
      <translation>Scharfes Bild</translation>
    </message>
    <message>
      <source>Sharp photo</source>
      <translation>Scharfes Foto</translation>
    </message>
    <message>
      <source>Sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>Shift+key, Caps Lock</source>
      <translation>Umschalt+Taste, Feststelltaste</translation>
    </message>
    <message>
      <source>Shift+← →</source>
      <translation>Umschalt+← →</translation>
    </message>
    <message>
      <source>Show RAW or &amp;JPEG</source>
      <translation>RAW oder &amp;JPEG zeigen</translation>
    </message>
    <message>
      <source>Show a further folder beside what is open, as one view</source>
      <translation>Einen weiteren Ordner neben dem Geöffneten zeigen, als eine Ansicht</translation>
    </message>
    <message>
      <source>Show all photos again</source>
      <translation>Wieder alle Fotos zeigen</translation>
    </message>
    <message>
      <source>Show all photos again (Ctrl+L)</source>
      <translation>Wieder alle Fotos zeigen (Strg+L)</translation>
    </message>
    <message>
      <source>Show how the teaching goes</source>
      <translation>Zeigen, wie das Anlernen läuft</translation>
    </message>
    <message>
      <source>Show me</source>
      <translation>Zeigen</translation>
    </message>
    <message>
      <source>Show photos with so many stars</source>
      <translation>Fotos mit so vielen Sternen zeigen</translation>
    </message>
    <message>
      <source>Show the next photo once one was marked, as Shift with the key does once</source>
      <translation>Nach jeder Entscheidung das nächste Foto zeigen, wie es Umschalt mit der Taste einmal tut</translation>
    </message>
    <message>
      <source>Show the other file of a photo that was taken as RAW and JPEG</source>
      <translation>Die andere Datei eines Fotos zeigen, das als RAW und JPEG aufgenommen wurde</translation>
    </message>
    <message>
      <source>Show the photo as it is again</source>
      <translation>Das Foto wieder zeigen, wie es ist</translation>
    </message>
    <message>
      <source>Side &amp;Panels</source>
      <translation>&amp;Seitenbereiche</translation>
    </message>
    <message>
      <source>Sidecars</source>
      <translation>Begleitdateien</translation>
    </message>
    <message numerus="yes">
      <source>Sidecars that could not be written: %Ln. What you decided is safe in the library, and Cullect will write them when it is opened again.</source>
      <translation>
        <numerusform>Begleitdateien, die nicht geschrieben werden konnten: %Ln. Ihre Entscheidungen sind sicher in der Bibliothek, und Cullect schreibt sie, wenn es wieder geöffnet wird.</numerusform>
        <numerusform>Begleitdateien, die nicht geschrieben werden konnten: %Ln. Ihre Entscheidungen sind sicher in der Bibliothek, und Cullect schreibt sie, wenn es wieder geöffnet wird.</numerusform>
      </translation>
    </message>
    <message>
      <source>Simple photo</source>
      <translation>Schlichtes Foto</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Size of te&amp;xt</source>
      <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
      <source>Size of the tiles</source>
      <translation>Größe der Kacheln</translation>
    </message>
    <message>
      <source>Size of the tiles (Ctrl+Plus, Ctrl+Minus)</source>
      <translation>Größe der Kacheln (Strg+Plus, Strg+Minus)</translation>
    </message>
    <message>
      <source>Smaller tiles; in the large photo less close</source>
      <translation>Kleinere Kacheln; im großen Foto weiter weg</translation>
    </message>
    <message>
      <source>Sociable photo</source>
      <translation>Geselliges Foto</translation>
    </message>
    <message>
      <source>Soft</source>
      <translation>Unscharf</translation>
    </message>
    <message>
      <source>Something went wrong inside Cullect ({error}). Your photos and ratings are safe. What happened stands in {log}</source>
      <translation>In Cullect ist etwas schiefgegangen ({error}). Ihre Fotos und Bewertungen sind sicher. Was geschah, steht in {log}</translation>
    </message>
    <message>
      <source>Sort by</source>
      <translation>Sortieren nach</translation>
    </message>
    <message>
      <source>Sort by how well photos fit a few words (Ctrl+F); Esc goes back</source>
      <translation>Danach sortieren, wie gut Fotos zu einigen Worten passen (Strg+F); Esc kehrt zurück</translation>
    </message>
    <message>
      <source>Sort photos by</source>
      <translation>Fotos sortieren nach</translation>
    </message>
    <message>
      <source>Space takes the current photo out, or back in</source>
      <translation>Leertaste nimmt das aktuelle Foto heraus oder wieder auf</translation>
    </message>
    <message>
      <source>Spoiling a few photos …</source>
      <translation>Einige Fotos werden verdorben…</translation>
    </message>
    <message>
      <source>Spoilt side</source>
      <translation>Verdorbene Seite</translation>
    </message>
    <message>
      <source>Spread of luminance around its mean. Neither end is better.</source>
      <translation>Streuung der Luminanz um ihr Mittel. Kein Ende ist besser.</translation>
    </message>
    <message>
      <source>Standards (*.cullect-standard)</source>
      <translation>Maßstäbe (*.cullect-standard)</translation>
    </message>
    <message>
      <source>Stars</source>
      <translation>Sterne</translation>
    </message>
    <message>
      <source>Starter (comes with the program)</source>
      <translation>Starter (mitgeliefert)</translation>
    </message>
    <message>
      <source>Step {number} of {count}</source>
      <translation>Schritt {number} von {count}</translation>
    </message>
    <message>
      <source>Step {step} of {steps}</source>
      <translation>Schritt {step} von {steps}</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <source>Stop Testing</source>
      <translation>Prüfung beenden</translation>
    </message>
    <message>
      <source>Stop and Keep the Best</source>
      <translation>Beenden, das Beste behalten</translation>
    </message>
    <message>
      <source>Stop scanning and scoring; what is done is kept</source>
      <translation>Suchen und Beurteilen anhalten; was getan ist, bleibt</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message numerus="yes">
      <source>Stopped: %Ln photos scored, the rest can be done later</source>
      <translation>
        <numerusform>Angehalten: %Ln Foto beurteilt, der Rest kann später folgen</numerusform>
        <numerusform>Angehalten: %Ln Fotos beurteilt, der Rest kann später folgen</numerusform>
      </translation>
    </message>
    <message>
      <source>Stopped; what came is kept.</source>
      <translation>Angehalten; was kam, bleibt.</translation>
    </message>
    <message>
      <source>Stopping after this step …</source>
      <translation>Ende nach diesem Schritt…</translation>
    </message>
    <message>
      <source>Stressful photo</source>
      <translation>Anstrengendes Foto</translation>
    </message>
    <message>
      <source>Strongest is “{strong}”, weakest “{weak}”; {where}.</source>
      <translation>Am stärksten ist „{strong}“, am schwächsten „{weak}“; {where}.</translation>
    </message>
    <message>
      <source>Survey</source>
      <translation>Überprüfungsansicht</translation>
    </message>
    <message>
      <source>Synthetic photo</source>
      <translation>Künstliches Foto</translation>
    </message>
    <message>
      <source>T&amp;est the Judge</source>
      <translation>Juror &amp;prüfen</translation>
    </message>
    <message>
      <source>Table of decisions, scores and facts (CSV)</source>
      <translation>Tabelle der Entscheidungen, Werte und Angaben (CSV)</translation>
    </message>
    <message>
      <source>Take Out Doubtful Ones</source>
      <translation>Zweifelhafte herausnehmen</translation>
    </message>
    <message>
      <source>Take all keys of this action away</source>
      <translation>Diesem Befehl alle Tasten nehmen</translation>
    </message>
    <message>
      <source>Take the photo out of the survey; nothing is decided</source>
      <translation>Das Foto aus der Überprüfung nehmen; nichts wird entschieden</translation>
    </message>
    <message>
      <source>Take the photos of a folder</source>
      <translation>Die Fotos eines Ordners nehmen</translation>
    </message>
    <message>
      <source>Take what is selected</source>
      <translation>Nehmen, was ausgewählt ist</translation>
    </message>
    <message>
      <source>Take what you gave 5 stars, of what is open</source>
      <translation>Nehmen, was Sie mit 5 Sternen bewertet haben, aus dem Geöffneten</translation>
    </message>
    <message>
      <source>Taken</source>
      <translation>Aufgenommen</translation>
    </message>
    <message>
      <source>Taken alike: same camera and lens, ISO within one stop.</source>
      <translation>Ähnlich aufgenommen: gleiche Kamera und Objektiv, ISO innerhalb einer Blende.</translation>
    </message>
    <message>
      <source>Taken back: {title}</source>
      <translation>Zurückgenommen: {title}</translation>
    </message>
    <message>
      <source>Teach a standard of your own from photos that you find good</source>
      <translation>Einen eigenen Maßstab lehren, mit Fotos, die Sie gut finden</translation>
    </message>
    <message>
      <source>Teach the Judge</source>
      <translation>Juror anlernen</translation>
    </message>
    <message>
      <source>Teaching “{name}”: paused at {share} %</source>
      <translation>„{name}“ lernt: Pause bei {share} %</translation>
    </message>
    <message>
      <source>Teaching “{name}”: {share} %</source>
      <translation>„{name}“ lernt: {share} %</translation>
    </message>
    <message>
      <source>Technical quality</source>
      <translation>Technische Qualität</translation>
    </message>
    <message>
      <source>Technical quality (starter)</source>
      <translation>Technische Qualität (Starter)</translation>
    </message>
    <message>
      <source>Technical quality in seven questions (QualiCLIP): 0 to 100, higher is better.</source>
      <translation>Technische Qualität in sieben Fragen (QualiCLIP): 0 bis 100, höher ist besser.</translation>
    </message>
    <message>
      <source>Tell other programs what was decided, in XMP files beside the photos</source>
      <translation>Anderen Programmen sagen, was entschieden wurde, in XMP-Dateien neben den Fotos</translation>
    </message>
    <message>
      <source>Test the judge</source>
      <translation>Juror prüfen</translation>
    </message>
    <message>
      <source>Testing “{name}” …</source>
      <translation>„{name}“ wird geprüft…</translation>
    </message>
    <message>
      <source>Text in the file name</source>
      <translation>Text im Dateinamen</translation>
    </message>
    <message>
      <source>The &amp;Newer of Each</source>
      <translation>Die jeweils &amp;neuere</translation>
    </message>
    <message>
      <source>The Machine's &amp;Opinion</source>
      <translation>&amp;Meinung der Maschine</translation>
    </message>
    <message>
      <source>The arrow keys do the same</source>
      <translation>Die Pfeiltasten tun dasselbe</translation>
    </message>
    <message>
      <source>The axis “{name}” needs a text at each end.</source>
      <translation>Die Achse „{name}“ braucht an jedem Ende einen Text.</translation>
    </message>
    <message>
      <source>The bar is as long as the share of photos that stand between the two.</source>
      <translation>Der Balken ist so lang wie der Anteil der Fotos, die zwischen den beiden stehen.</translation>
    </message>
    <message>
      <source>The candidate takes the left side and meets the next photo</source>
      <translation>Der Kandidat rückt nach links und trifft auf das nächste Foto</translation>
    </message>
    <message>
      <source>The chosen photos are shown here, doubtful ones first.</source>
      <translation>Die gewählten Fotos werden hier gezeigt, zweifelhafte zuerst.</translation>
    </message>
    <message>
      <source>The colour profile of the screen can't be used, so photos are shown in sRGB. Choose another file in the settings: the ICC profile that your calibration made.</source>
      <translation>Das Farbprofil des Bildschirms ist nicht brauchbar; Fotos werden in sRGB gezeigt. Wählen Sie in den Einstellungen eine andere Datei: das ICC-Profil Ihrer Kalibrierung.</translation>
    </message>
    <message>
      <source>The current one: {photos}</source>
      <translation>Das aktuelle: {photos}</translation>
    </message>
    <message>
      <source>The device has no room for a single photo at {side} px. Train on the CPU (--device cpu).</source>
      <translation>Das Gerät hat keinen Platz für ein einziges Foto mit {side} px. Lernen Sie auf der CPU (--device cpu).</translation>
    </message>
    <message>
      <source>The download of {what} broke off: {why}. What arrived ({size} MB) is kept: try again later, or fetch the file with a browser and add it by hand.</source>
      <translation>Das Herunterladen von {what} brach ab: {why}. Was ankam ({size} MB), bleibt: versuchen Sie es später wieder, oder laden Sie die Datei mit einem Browser und fügen Sie sie von Hand hinzu.</translation>
    </message>
    <message>
      <source>The engine failed on a mistake of its own; the log says more. Scores so far are kept; opening the folder again goes on from there.</source>
      <translation>Das Rechenwerk ist an einem eigenen Fehler gescheitert; das Protokoll sagt mehr. Bisherige Werte bleiben; beim erneuten Öffnen des Ordners geht es dort weiter.</translation>
    </message>
    <message>
      <source>The engine stopped several times in a row and was not started again. Close and open the program; if it goes on, run: cullect --selftest</source>
      <translation>Das Rechenwerk ist mehrmals hintereinander abgestürzt und wurde nicht neu gestartet. Schließen und öffnen Sie das Programm; wenn es so bleibt, führen Sie aus: cullect --selftest</translation>
    </message>
    <message>
      <source>The file is no longer where it was.</source>
      <translation>Die Datei ist nicht mehr, wo sie war.</translation>
    </message>
    <message>
      <source>The filter could not be stored: {why}</source>
      <translation>Der Filter konnte nicht gespeichert werden: {why}</translation>
    </message>
    <message>
      <source>The folder {folder} can't be opened: {why}.</source>
      <translation>Der Ordner {folder} lässt sich nicht öffnen: {why}.</translation>
    </message>
    <message>
      <source>The judge learns from what is wrong with spoilt copies of your best photos: sharp where it matters, clean and well exposed. 50 to 300 are good. They are only read, and nothing leaves this computer.</source>
      <translation>Der Juror lernt, was an verdorbenen Kopien Ihrer besten Fotos falsch ist: scharf, wo es zählt, sauber und gut belichtet. 50 bis 300 sind gut. Sie werden nur gelesen, und nichts verlässt diesen Computer.</translation>
    </message>
    <message>
      <source>The judge that learns further; it stays as it is</source>
      <translation>Der Juror, der weiterlernt; er selbst bleibt, wie er ist</translation>
    </message>
    <message>
      <source>The judge “{judge}” knows no words. Search and axes need a CLIP judge.</source>
      <translation>Der Juror „{judge}“ kennt keine Worte. Suche und Achsen brauchen einen CLIP-Juror.</translation>
    </message>
    <message>
      <source>The judge “{judge}” stores no vectors, so it has no map.</source>
      <translation>Der Juror „{judge}“ speichert keine Vektoren und hat daher keine Karte.</translation>
    </message>
    <message>
      <source>The judge “{judge}” was added</source>
      <translation>Der Juror „{judge}“ wurde hinzugefügt</translation>
    </message>
    <message numerus="yes">
      <source>The last sidecars are being written: %Ln to go…</source>
      <translation>
        <numerusform>Die letzten Begleitdateien werden geschrieben: noch %Ln…</numerusform>
        <numerusform>Die letzten Begleitdateien werden geschrieben: noch %Ln…</numerusform>
      </translation>
    </message>
    <message>
      <source>The library was damaged; its file is kept as {name}.</source>
      <translation>Die Bibliothek war beschädigt; ihre Datei liegt als {name}.</translation>
    </message>
    <message>
      <source>The library's file was gone.</source>
      <translation>Die Datei der Bibliothek war weg.</translation>
    </message>
    <message>
      <source>The library's folder {folder} can't be made: {why}. Choose another folder.</source>
      <translation>Der Ordner {folder} der Bibliothek lässt sich nicht anlegen: {why}. Wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>The next photo without flag, stars and label</source>
      <translation>Das nächste Foto ohne Markierung, Sterne und Farbe</translation>
    </message>
    <message>
      <source>The old judge goes on; the new one's score stands beside it and can be sorted by</source>
      <translation>Der bisherige Juror bleibt; der Wert des neuen steht daneben, und man kann danach sortieren</translation>
    </message>
    <message>
      <source>The photo before without flag, stars and label</source>
      <translation>Das vorige Foto ohne Markierung, Sterne und Farbe</translation>
    </message>
    <message>
      <source>The photos stay where they are, too; copies are verified</source>
      <translation>Die Fotos bleiben auch, wo sie sind; Kopien werden geprüft</translation>
    </message>
    <message>
      <source>The photos this is about</source>
      <translation>Die Fotos, um die es geht</translation>
    </message>
    <message>
      <source>The program that reads photos stopped twice at this file, so it is left out. It is tried again when the file changes.</source>
      <translation>Das Programm, das Fotos liest, ist zweimal an dieser Datei gescheitert; sie wird weggelassen. Sie wird wieder versucht, wenn sie sich ändert.</translation>
    </message>
    <message>
      <source>The prompts that fit best.</source>
      <translation>Die Texte, die am besten passen.</translation>
    </message>
    <message>
      <source>The same file as {detail}</source>
      <translation>Dieselbe Datei wie {detail}</translation>
    </message>
    <message>
      <source>The same for programs (JSON)</source>
      <translation>Dasselbe für Programme (JSON)</translation>
    </message>
    <message>
      <source>The sample shoot can't be written to {folder}: {why}. Make room there or choose another folder.</source>
      <translation>Die Beispielserie lässt sich nicht nach {folder} schreiben: {why}. Schaffen Sie dort Platz oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
      <source>The score whose range is chosen beside it</source>
      <translation>Der Wert, dessen Bereich daneben gewählt wird</translation>
    </message>
    <message>
      <source>The screen's colour profile {name} can't be read: {why}. Photos are shown in sRGB.</source>
      <translation>Das Farbprofil {name} des Bildschirms ist nicht lesbar: {why}. Fotos werden in sRGB gezeigt.</translation>
    </message>
    <message>
      <source>The setting could not be stored: {why}</source>
      <translation>Die Einstellung konnte nicht gespeichert werden: {why}</translation>
    </message>
    <message>
      <source>The test was stopped; what was learned is kept.</source>
      <translation>Die Prüfung wurde beendet; das Gelernte bleibt.</translation>
    </message>
    <message>
      <source>The text “{text}…” is too long: it has {count} tokens, and CLIP takes {limit}. Shorten it.</source>
      <translation>Der Text „{text}…“ ist zu lang: er hat {count} Wortteile, und CLIP nimmt {limit}. Kürzen Sie ihn.</translation>
    </message>
    <message>
      <source>The training can't be saved to {folder} ({why}). Make room there and go on with --resume: the checkpoint before this one is kept.</source>
      <translation>Der Lernstand lässt sich nicht in {folder} sichern ({why}). Schaffen Sie dort Platz und machen Sie weiter: der vorige Stand ist erhalten.</translation>
    </message>
    <message>
      <source>There are no photos in {folder}.</source>
      <translation>In {folder} sind keine Fotos.</translation>
    </message>
    <message>
      <source>There is a single “{brace}”: a field looks like {name}.</source>
      <translation>Da steht ein einzelnes „{brace}“: ein Feld sieht aus wie {name}.</translation>
    </message>
    <message>
      <source>There is no backup yet. One is made on each day on which you decide something.</source>
      <translation>Es gibt noch keine Sicherung. Eine entsteht an jedem Tag, an dem Sie etwas entscheiden.</translation>
    </message>
    <message>
      <source>There is no field “{{field}}”, only: {known}.</source>
      <translation>Es gibt kein Feld „{{field}}“, nur: {known}.</translation>
    </message>
    <message>
      <source>There is no folder {folder}.</source>
      <translation>Es gibt keinen Ordner {folder}.</translation>
    </message>
    <message>
      <source>There is too little room: choose another disk, or fewer photos.</source>
      <translation>Der Platz reicht nicht: wählen Sie ein anderes Laufwerk oder weniger Fotos.</translation>
    </message>
    <message>
      <source>They are shown as one photo, and both get the same decisions. Counts from the next folder you open.</source>
      <translation>Sie werden als ein Foto gezeigt und gemeinsam entschieden. Gilt ab dem nächsten Ordner, den Sie öffnen.</translation>
    </message>
    <message>
      <source>They are written when the disk of their photos is there, or you have answered</source>
      <translation>Sie werden geschrieben, wenn das Laufwerk ihrer Fotos da ist oder Sie geantwortet haben</translation>
    </message>
    <message>
      <source>They leave their folder once the copy has been verified</source>
      <translation>Sie verlassen ihren Ordner, sobald die Kopie geprüft ist</translation>
    </message>
    <message>
      <source>This axis does not separate these photos: its spread is {spread}, and any direction has about 1. Try words that differ more, or that fit these photos better.</source>
      <translation>Diese Achse trennt diese Fotos nicht: ihre Streuung ist {spread}, und jede Richtung hat etwa 1. Versuchen Sie Worte, die sich mehr unterscheiden oder besser zu diesen Fotos passen.</translation>
    </message>
    <message numerus="yes">
      <source>This axis separates these %Ln photos: spread {spread}, any direction about 1.</source>
      <translation>
        <numerusform>Diese Achse trennt dieses eine Foto: Streuung {spread}, jede Richtung etwa 1.</numerusform>
        <numerusform>Diese Achse trennt diese %Ln Fotos: Streuung {spread}, jede Richtung etwa 1.</numerusform>
      </translation>
    </message>
    <message>
      <source>This file {reason}</source>
      <translation>Diese Datei {reason}</translation>
    </message>
    <message>
      <source>Thorough</source>
      <translation>Gründlich</translation>
    </message>
    <message>
      <source>To fetch, when you agree</source>
      <translation>Zum Herunterladen, wenn Sie zustimmen</translation>
    </message>
    <message>
      <source>Too dark or too bright</source>
      <translation>Zu dunkel oder zu hell</translation>
    </message>
    <message>
      <source>Too small: {detail} pixels</source>
      <translation>Zu klein: {detail} Pixel</translation>
    </message>
    <message>
      <source>Top</source>
      <translation>Oben</translation>
    </message>
    <message>
      <source>Treat a &amp;RAW photo and the JPEG beside it as one</source>
      <translation>Ein &amp;RAW-Foto und das JPEG daneben als eins behandeln</translation>
    </message>
    <message>
      <source>Try It with the Sample Shoot</source>
      <translation>Mit der Beispielserie ausprobieren</translation>
    </message>
    <message>
      <source>Two photos are needed to compare</source>
      <translation>Zum Vergleichen braucht es zwei Fotos</translation>
    </message>
    <message>
      <source>Two photos side by side: what is selected, or this one and its neighbour</source>
      <translation>Zwei Fotos nebeneinander: die ausgewählten oder dieses und sein Nachbar</translation>
    </message>
    <message>
      <source>Two places of each photo are spoilt at five rising levels, and the judge learns to say which is worse. Faults that it doesn't see here, and every fifth photo, are kept aside to test it.</source>
      <translation>Zwei Stellen jedes Fotos werden in fünf steigenden Stufen verdorben, und der Juror lernt zu sagen, welche schlechter ist. Fehler, die er hier nicht sieht, und jedes fünfte Foto bleiben beiseite, um ihn zu prüfen.</translation>
    </message>
    <message>
      <source>Two to twelve selected photos at once, as large as they fit</source>
      <translation>Zwei bis zwölf ausgewählte Fotos zugleich, so groß wie möglich</translation>
    </message>
    <message>
      <source>Type what you want to do</source>
      <translation>Schreiben Sie, was Sie tun wollen</translation>
    </message>
    <message>
      <source>Ugly photo</source>
      <translation>Hässliches Foto</translation>
    </message>
    <message>
      <source>Undecided</source>
      <translation>Unentschieden</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Undo {edit}</source>
      <translation>Rückgängig: {edit}</translation>
    </message>
    <message>
      <source>Unflag {photos}</source>
      <translation>Markierung aufheben: {photos}</translation>
    </message>
    <message>
      <source>Unflagged {photos}</source>
      <translation>Markierung aufgehoben: {photos}</translation>
    </message>
    <message>
      <source>Unlabel {photos}</source>
      <translation>Farbmarkierung entfernen: {photos}</translation>
    </message>
    <message>
      <source>Unrate {photos}</source>
      <translation>Sterne entfernen: {photos}</translation>
    </message>
    <message>
      <source>Unreadable</source>
      <translation>Unlesbar</translation>
    </message>
    <message>
      <source>Untick all photos that stand here with a reason</source>
      <translation>Alle Fotos abwählen, die hier mit einem Grund stehen</translation>
    </message>
    <message>
      <source>Up to date</source>
      <translation>Auf dem neuesten Stand</translation>
    </message>
    <message>
      <source>Upper left</source>
      <translation>Oben links</translation>
    </message>
    <message>
      <source>Upper right</source>
      <translation>Oben rechts</translation>
    </message>
    <message>
      <source>Use</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use It</source>
      <translation>Verwenden</translation>
    </message>
    <message>
      <source>Use It Too</source>
      <translation>Auch verwenden</translation>
    </message>
    <message>
      <source>Use This Key</source>
      <translation>Diese Taste verwenden</translation>
    </message>
    <message>
      <source>Use {what}</source>
      <translation>{what} verwenden</translation>
    </message>
    <message>
      <source>W&amp;atch open folders for photos that arrive</source>
      <translation>Geöffnete Ordner auf neue Fotos &amp;überwachen</translation>
    </message>
    <message>
      <source>Warm photo</source>
      <translation>Warmes Foto</translation>
    </message>
    <message>
      <source>Well exposed</source>
      <translation>Gut belichtet</translation>
    </message>
    <message>
      <source>What came from {host} is not the file that was expected (its hash is {found}…, not {wanted}…). It was deleted.</source>
      <translation>Was von {host} kam, ist nicht die erwartete Datei (ihre Prüfsumme ist {found}…, nicht {wanted}…). Sie wurde gelöscht.</translation>
    </message>
    <message>
      <source>What is known of the selected photos</source>
      <translation>Was von den ausgewählten Fotos bekannt ist</translation>
    </message>
    <message>
      <source>What is not written now is written when Cullect is opened again</source>
      <translation>Was jetzt nicht geschrieben wird, wird beim nächsten Öffnen von Cullect geschrieben</translation>
    </message>
    <message>
      <source>What is wrong</source>
      <translation>Was nicht stimmt</translation>
    </message>
    <message>
      <source>What the answer adds to the score; all of them add up to the difference.</source>
      <translation>Was die Antwort zum Wert beiträgt; zusammen ergeben sie den Unterschied.</translation>
    </message>
    <message>
      <source>What the network says of photos kept aside: 100 is clean, −100 is spoilt. From left to right it should fall.</source>
      <translation>Was das Netz von zurückgelegten Fotos sagt: 100 ist sauber, −100 ist verdorben. Von links nach rechts sollte es fallen.</translation>
    </message>
    <message>
      <source>What the sidecar says is taken over. </source>
      <translation>Was die Begleitdatei sagt, wird übernommen. </translation>
    </message>
    <message>
      <source>What to do</source>
      <translation>Was zu tun ist</translation>
    </message>
    <message>
      <source>What was decided in Cullect is written. </source>
      <translation>Was in Cullect entschieden wurde, wird geschrieben. </translation>
    </message>
    <message>
      <source>What was decided last counts. </source>
      <translation>Was zuletzt entschieden wurde, zählt. </translation>
    </message>
    <message>
      <source>What was done stays done; what is left is not done</source>
      <translation>Was getan ist, bleibt; der Rest wird nicht getan</translation>
    </message>
    <message>
      <source>What will be made of them</source>
      <translation>Was aus ihnen wird</translation>
    </message>
    <message>
      <source>What you decide now counts for both.</source>
      <translation>Was Sie jetzt entscheiden, gilt für beide.</translation>
    </message>
    <message>
      <source>What you decided could not be backed up in {folder}: {why}.</source>
      <translation>Ihre Entscheidungen konnten in {folder} nicht gesichert werden: {why}.</translation>
    </message>
    <message>
      <source>Where in photos a score comes from: large, side by side and on tiles</source>
      <translation>Woher in Fotos ein Wert kommt: groß, nebeneinander und auf Kacheln</translation>
    </message>
    <message>
      <source>Which photos</source>
      <translation>Welche Fotos</translation>
    </message>
    <message>
      <source>Whole score</source>
      <translation>Ganzer Wert</translation>
    </message>
    <message>
      <source>Winner Stays rejects the other photo, too</source>
      <translation>„Sieger bleibt“ lehnt das andere Foto auch ab</translation>
    </message>
    <message>
      <source>Winner {name}</source>
      <translation>Sieger {name}</translation>
    </message>
    <message numerus="yes">
      <source>Without “{part}” there would be %Ln photos.</source>
      <translation>
        <numerusform>Ohne „{part}“ wäre es %Ln Foto.</numerusform>
        <numerusform>Ohne „{part}“ wären es %Ln Fotos.</numerusform>
      </translation>
    </message>
    <message>
      <source>Write Side&amp;cars Now</source>
      <translation>Begleitdateien jetzt &amp;schreiben</translation>
    </message>
    <message>
      <source>Write decisions &amp;into JPEG, TIFF and DNG files, too</source>
      <translation>Entscheidungen auch &amp;in JPEG-, TIFF- und DNG-Dateien schreiben</translation>
    </message>
    <message>
      <source>Write the standard to a file, to share it; it names no photo</source>
      <translation>Den Maßstab in eine Datei schreiben, um ihn zu teilen; sie nennt kein Foto</translation>
    </message>
    <message>
      <source>Written to {file}</source>
      <translation>Geschrieben nach {file}</translation>
    </message>
    <message>
      <source>Wrong colour or contrast</source>
      <translation>Farbe oder Kontrast falsch</translation>
    </message>
    <message>
      <source>Y</source>
      <translation>G</translation>
    </message>
    <message>
      <source>Yellow</source>
      <translation>Gelb</translation>
    </message>
    <message>
      <source>Yellow Label</source>
      <translation>Farbmarkierung Gelb</translation>
    </message>
    <message>
      <source>Yellow label</source>
      <translation>Farbmarkierung Gelb</translation>
    </message>
    <message>
      <source>You may not write to the library's folder {folder}. Change its rights, or choose another folder.</source>
      <translation>Sie dürfen nicht in den Ordner {folder} der Bibliothek schreiben. Ändern Sie die Rechte oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>Your own picks ({kept} kept, {passed} passed over)</source>
      <translation>Ihre eigene Auswahl ({kept} behalten, {passed} übergangen)</translation>
    </message>
    <message>
      <source>Zoom &amp;Together</source>
      <translation>&amp;Gemeinsam zoomen</translation>
    </message>
    <message>
      <source>Zoom While &amp;Held</source>
      <translation>Zoomen, so&amp;lange gehalten</translation>
    </message>
    <message>
      <source>a BMP picture</source>
      <translation>ein BMP-Bild</translation>
    </message>
    <message>
      <source>a GIF picture</source>
      <translation>ein GIF-Bild</translation>
    </message>
    <message>
      <source>a JPEG XL picture</source>
      <translation>ein JPEG-XL-Bild</translation>
    </message>
    <message>
      <source>a Matroska or WebM video</source>
      <translation>ein Matroska- oder WebM-Video</translation>
    </message>
    <message>
      <source>a PDF document</source>
      <translation>ein PDF-Dokument</translation>
    </message>
    <message>
      <source>a PostScript document</source>
      <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
      <source>a QuickTime video</source>
      <translation>ein QuickTime-Video</translation>
    </message>
    <message>
      <source>a WAV sound</source>
      <translation>ein WAV-Ton</translation>
    </message>
    <message>
      <source>a Windows icon</source>
      <translation>ein Windows-Symbol</translation>
    </message>
    <message>
      <source>a ZIP archive or office document</source>
      <translation>ein ZIP-Archiv oder Office-Dokument</translation>
    </message>
    <message>
      <source>a folder on this computer, a card or a network drive</source>
      <translation>ein Ordner auf diesem Computer, einer Karte oder einem Netzlaufwerk</translation>
    </message>
    <message>
      <source>a gzip archive</source>
      <translation>ein gzip-Archiv</translation>
    </message>
    <message>
      <source>a large Photoshop document (PSB)</source>
      <translation>ein großes Photoshop-Dokument (PSB)</translation>
    </message>
    <message>
      <source>aesthetic</source>
      <translation>ästhetisch</translation>
    </message>
    <message>
      <source>aesthetics as published, search, axes of your own</source>
      <translation>Ästhetik wie veröffentlicht, Suche, eigene Achsen</translation>
    </message>
    <message>
      <source>aesthetics, search, axes of your own</source>
      <translation>Ästhetik, Suche, eigene Achsen</translation>
    </message>
    <message>
      <source>aesthetics, search, axes of your own; slower and more exact</source>
      <translation>Ästhetik, Suche, eigene Achsen; langsamer und genauer</translation>
    </message>
    <message>
      <source>after</source>
      <translation>nachher</translation>
    </message>
    <message>
      <source>all in one folder</source>
      <translation>alle in einem Ordner</translation>
    </message>
    <message>
      <source>an AVI video</source>
      <translation>ein AVI-Video</translation>
    </message>
    <message>
      <source>an MP4 video</source>
      <translation>ein MP4-Video</translation>
    </message>
    <message>
      <source>an MP4 video or sound</source>
      <translation>ein MP4-Video oder Ton</translation>
    </message>
    <message>
      <source>an Ogg sound or video</source>
      <translation>ein Ogg-Ton oder -Video</translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more folders</source>
      <translation>
        <numerusform>und %Ln weiterer Ordner</numerusform>
        <numerusform>und %Ln weitere Ordner</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more that failed</source>
      <translation>
        <numerusform>und %Ln weiterer Fehlschlag</numerusform>
        <numerusform>und %Ln weitere Fehlschläge</numerusform>
      </translation>
    </message>
    <message>
      <source>any stars</source>
      <translation>beliebige Sterne</translation>
    </message>
    <message>
      <source>asks for over {count} passes, as no camera does</source>
      <translation>verlangt über {count} Durchgänge, was keine Kamera tut</translation>
    </message>
    <message>
      <source>at least</source>
      <translation>mindestens</translation>
    </message>
    <message numerus="yes">
      <source>at least %n stars</source>
      <translation>
        <numerusform>mindestens %n Stern</numerusform>
        <numerusform>mindestens %n Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>at most</source>
      <translation>höchstens</translation>
    </message>
    <message numerus="yes">
      <source>at most %n stars</source>
      <translation>
        <numerusform>höchstens %n Stern</numerusform>
        <numerusform>höchstens %n Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>beautiful</source>
      <translation>schön</translation>
    </message>
    <message>
      <source>before</source>
      <translation>vorher</translation>
    </message>
    <message>
      <source>best so far {share}</source>
      <translation>bisher bestes {share}</translation>
    </message>
    <message>
      <source>better</source>
      <translation>besser</translation>
    </message>
    <message>
      <source>brightness</source>
      <translation>Helligkeit</translation>
    </message>
    <message>
      <source>can't be compared with {file}: {why}</source>
      <translation>lässt sich nicht mit {file} vergleichen: {why}</translation>
    </message>
    <message>
      <source>can't be moved away: {why}</source>
      <translation>lässt sich nicht wegbewegen: {why}</translation>
    </message>
    <message>
      <source>can't be reached under this name</source>
      <translation>ist unter diesem Namen nicht erreichbar</translation>
    </message>
    <message>
      <source>can't be reached: {why}</source>
      <translation>ist nicht erreichbar: {why}</translation>
    </message>
    <message>
      <source>can't be read</source>
      <translation>nicht lesbar</translation>
    </message>
    <message>
      <source>can't be read from its disk: {why}</source>
      <translation>lässt sich nicht von ihrem Laufwerk lesen: {why}</translation>
    </message>
    <message>
      <source>change</source>
      <translation>Änderung</translation>
    </message>
    <message>
      <source>checking …</source>
      <translation>wird geprüft…</translation>
    </message>
    <message>
      <source>claims to be {size} pixels and would take {room} to open: {limit} is the limit</source>
      <translation>will {size} Pixel groß sein und bräuchte {room} zum Öffnen: {limit} ist die Grenze</translation>
    </message>
    <message>
      <source>claims to be {size} pixels: {limit} megapixels is the limit</source>
      <translation>will {size} Pixel groß sein: {limit} Megapixel sind die Grenze</translation>
    </message>
    <message>
      <source>colour and contrast</source>
      <translation>Farbe und Kontrast</translation>
    </message>
    <message>
      <source>complexity</source>
      <translation>komplex</translation>
    </message>
    <message>
      <source>contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <source>counts from 1, in the order shown</source>
      <translation>zählt ab 1, in der gezeigten Reihenfolge</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <source>darktable</source>
      <translation>darktable</translation>
    </message>
    <message>
      <source>exactly</source>
      <translation>genau</translation>
    </message>
    <message numerus="yes">
      <source>exactly %n stars</source>
      <translation>
        <numerusform>genau %n Stern</numerusform>
        <numerusform>genau %n Sterne</numerusform>
      </translation>
    </message>
    <message>
      <source>exposure</source>
      <translation>Belichtung</translation>
    </message>
    <message>
      <source>fineness of saving</source>
      <translation>Feinheit des Speicherns</translation>
    </message>
    <message>
      <source>for example: calm water</source>
      <translation>zum Beispiel: calm water</translation>
    </message>
    <message>
      <source>for example: choppy water</source>
      <translation>zum Beispiel: choppy water</translation>
    </message>
    <message>
      <source>freedom from noise</source>
      <translation>Rauschfreiheit</translation>
    </message>
    <message>
      <source>given</source>
      <translation>gegeben</translation>
    </message>
    <message>
      <source>grey: no reliable place</source>
      <translation>grau: keine verlässliche Stelle</translation>
    </message>
    <message>
      <source>happy</source>
      <translation>fröhlich</translation>
    </message>
    <message>
      <source>higher</source>
      <translation>höher</translation>
    </message>
    <message>
      <source>holds nothing but zeros: it was not copied completely</source>
      <translation>enthält nur Nullen: sie wurde nicht vollständig kopiert</translation>
    </message>
    <message>
      <source>is a kind of {kind} that Cullect doesn't read</source>
      <translation>ist eine Art {kind}, die Cullect nicht liest</translation>
    </message>
    <message>
      <source>is cut off: it ends before the picture does</source>
      <translation>ist abgeschnitten: sie endet vor dem Bild</translation>
    </message>
    <message>
      <source>is cut off: the upper {share} % of the picture are there</source>
      <translation>ist abgeschnitten: die oberen {share} % des Bildes sind da</translation>
    </message>
    <message>
      <source>is cut off: {part} of {whole} KB are there</source>
      <translation>ist abgeschnitten: {part} von {whole} KB sind da</translation>
    </message>
    <message>
      <source>is cut off: {part} of {whole} bytes are there</source>
      <translation>ist abgeschnitten: {part} von {whole} Byte sind da</translation>
    </message>
    <message>
      <source>is damaged: it begins like a {kind} file, but its picture can't be decoded</source>
      <translation>ist beschädigt: sie beginnt wie eine {kind}-Datei, aber ihr Bild lässt sich nicht entschlüsseln</translation>
    </message>
    <message>
      <source>is empty (0 bytes)</source>
      <translation>ist leer (0 Byte)</translation>
    </message>
    <message>
      <source>is empty, though photos were there; its disk may not be connected</source>
      <translation>ist leer, obwohl Fotos dort waren; vielleicht ist das Laufwerk nicht verbunden</translation>
    </message>
    <message>
      <source>is gone</source>
      <translation>ist nicht mehr da</translation>
    </message>
    <message>
      <source>is gone or was never there</source>
      <translation>ist nicht mehr da oder war nie da</translation>
    </message>
    <message>
      <source>is not a file</source>
      <translation>ist keine Datei</translation>
    </message>
    <message>
      <source>is not a picture that Cullect reads</source>
      <translation>ist kein Bild, das Cullect liest</translation>
    </message>
    <message>
      <source>is not a picture that Cullect reads, though its name ends in {ending}</source>
      <translation>ist kein Bild, das Cullect liest, obwohl ihr Name auf {ending} endet</translation>
    </message>
    <message>
      <source>is the very file that stands at the destination, and stays</source>
      <translation>ist genau die Datei, die am Ziel steht, und bleibt</translation>
    </message>
    <message>
      <source>is {kind}, which Cullect doesn't read</source>
      <translation>ist {kind}, was Cullect nicht liest</translation>
    </message>
    <message>
      <source>is {kind}, which Cullect doesn't read, though its name ends in {ending}</source>
      <translation>ist {kind}, was Cullect nicht liest, obwohl ihr Name auf {ending} endet</translation>
    </message>
    <message>
      <source>is {size} large: {limit} is the limit</source>
      <translation>ist {size} groß: {limit} ist die Grenze</translation>
    </message>
    <message>
      <source>it holds characters that XML may not</source>
      <translation>sie enthält Zeichen, die XML nicht erlaubt</translation>
    </message>
    <message>
      <source>it holds no XMP</source>
      <translation>sie enthält kein XMP</translation>
    </message>
    <message>
      <source>it is a damaged JPEG</source>
      <translation>sie ist ein beschädigtes JPEG</translation>
    </message>
    <message>
      <source>it is a damaged TIFF</source>
      <translation>sie ist ein beschädigtes TIFF</translation>
    </message>
    <message>
      <source>it is damaged or far too deep ({why})</source>
      <translation>sie ist beschädigt oder viel zu tief ({why})</translation>
    </message>
    <message>
      <source>it is no JPEG</source>
      <translation>sie ist kein JPEG</translation>
    </message>
    <message>
      <source>it is no TIFF of the usual kind</source>
      <translation>sie ist kein TIFF der üblichen Art</translation>
    </message>
    <message>
      <source>its name is not valid here</source>
      <translation>ihr Name ist hier nicht gültig</translation>
    </message>
    <message>
      <source>less</source>
      <translation>weniger</translation>
    </message>
    <message>
      <source>less degraded</source>
      <translation>weniger verdorben</translation>
    </message>
    <message>
      <source>licence not stated</source>
      <translation>Lizenz nicht angegeben</translation>
    </message>
    <message>
      <source>lonely</source>
      <translation>einsam</translation>
    </message>
    <message>
      <source>look and feel (CLIP-IQA), search, axes of your own</source>
      <translation>Anmutung (CLIP-IQA), Suche, eigene Achsen</translation>
    </message>
    <message>
      <source>may not be read: no permission</source>
      <translation>darf nicht gelesen werden: kein Leserecht</translation>
    </message>
    <message>
      <source>missing</source>
      <translation>fehlt</translation>
    </message>
    <message>
      <source>more</source>
      <translation>mehr</translation>
    </message>
    <message>
      <source>more degraded</source>
      <translation>stärker verdorben</translation>
    </message>
    <message>
      <source>natural</source>
      <translation>natürlich</translation>
    </message>
    <message>
      <source>new</source>
      <translation>neu</translation>
    </message>
    <message>
      <source>no camera told</source>
      <translation>ohne Kameraangabe</translation>
    </message>
    <message>
      <source>no key</source>
      <translation>keine Taste</translation>
    </message>
    <message>
      <source>no label</source>
      <translation>keine Farbmarkierung</translation>
    </message>
    <message>
      <source>no lens told</source>
      <translation>ohne Objektivangabe</translation>
    </message>
    <message>
      <source>no reliable place</source>
      <translation>keine verlässliche Stelle</translation>
    </message>
    <message>
      <source>noise</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <source>not checked</source>
      <translation>ungeprüft</translation>
    </message>
    <message>
      <source>not scored yet</source>
      <translation>noch nicht beurteilt</translation>
    </message>
    <message>
      <source>nothing</source>
      <translation>nichts</translation>
    </message>
    <message>
      <source>nothing came any more</source>
      <translation>es kam nichts mehr</translation>
    </message>
    <message>
      <source>now</source>
      <translation>jetzt</translation>
    </message>
    <message>
      <source>picked</source>
      <translation>markiert</translation>
    </message>
    <message>
      <source>picked, rejected or undecided</source>
      <translation>markiert, abgelehnt oder unentschieden</translation>
    </message>
    <message>
      <source>picks</source>
      <translation>markierte</translation>
    </message>
    <message>
      <source>real</source>
      <translation>echt</translation>
    </message>
    <message>
      <source>rejected</source>
      <translation>abgelehnt</translation>
    </message>
    <message>
      <source>rejects</source>
      <translation>abgelehnte</translation>
    </message>
    <message>
      <source>relaxing</source>
      <translation>entspannend</translation>
    </message>
    <message>
      <source>scary</source>
      <translation>unheimlich</translation>
    </message>
    <message>
      <source>sharpness</source>
      <translation>Schärfe</translation>
    </message>
    <message>
      <source>takes more memory than there is</source>
      <translation>braucht mehr Speicher, als da ist</translation>
    </message>
    <message>
      <source>technical quality, in seven questions</source>
      <translation>technische Qualität, in sieben Fragen</translation>
    </message>
    <message>
      <source>the ISO value</source>
      <translation>der ISO-Wert</translation>
    </message>
    <message>
      <source>the camera</source>
      <translation>die Kamera</translation>
    </message>
    <message>
      <source>the destination itself</source>
      <translation>das Ziel selbst</translation>
    </message>
    <message>
      <source>the file's name without its ending</source>
      <translation>der Name der Datei ohne Endung</translation>
    </message>
    <message>
      <source>the folder the photo is in now</source>
      <translation>der Ordner, in dem das Foto jetzt ist</translation>
    </message>
    <message numerus="yes">
      <source>the highest of these %Ln photos</source>
      <translation>
        <numerusform>das einzige Foto</numerusform>
        <numerusform>der höchste Wert dieser %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>the lens</source>
      <translation>das Objektiv</translation>
    </message>
    <message>
      <source>the line was cut at {part} of {whole} MB</source>
      <translation>die Verbindung riss bei {part} von {whole} MB ab</translation>
    </message>
    <message numerus="yes">
      <source>the lowest of these %Ln photos</source>
      <translation>
        <numerusform>das einzige Foto</numerusform>
        <numerusform>der niedrigste Wert dieser %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>the only photo scored here</source>
      <translation>das einzige hier beurteilte Foto</translation>
    </message>
    <message>
      <source>the score that is shown, rounded</source>
      <translation>der gezeigte Wert, gerundet</translation>
    </message>
    <message>
      <source>the server says {answer}</source>
      <translation>der Server sagt {answer}</translation>
    </message>
    <message>
      <source>the system did not take it into its trash</source>
      <translation>das System hat sie nicht in seinen Papierkorb genommen</translation>
    </message>
    <message>
      <source>too few decisions to say</source>
      <translation>zu wenige Entscheidungen, um es zu sagen</translation>
    </message>
    <message>
      <source>undecided</source>
      <translation>unentschieden</translation>
    </message>
    <message>
      <source>unrated</source>
      <translation>ohne Sterne</translation>
    </message>
    <message>
      <source>unreadable</source>
      <translation>unlesbar</translation>
    </message>
    <message>
      <source>usual</source>
      <translation>üblich</translation>
    </message>
    <message>
      <source>warm</source>
      <translation>warm</translation>
    </message>
    <message>
      <source>was copied, but could not be removed: {why}</source>
      <translation>wurde kopiert, konnte aber nicht entfernt werden: {why}</translation>
    </message>
    <message>
      <source>was not the same when the copy was read again, so that was thrown away: check the disk, the card and the cable</source>
      <translation>war beim Nachlesen der Kopie nicht gleich, darum wurde diese verworfen: prüfen Sie Laufwerk, Karte und Kabel</translation>
    </message>
    <message>
      <source>when it was taken, by the camera's clock</source>
      <translation>wann es aufgenommen wurde, nach der Uhr der Kamera</translation>
    </message>
    <message>
      <source>whole photo</source>
      <translation>ganzes Foto</translation>
    </message>
    <message>
      <source>your colour label</source>
      <translation>Ihre Farbmarkierung</translation>
    </message>
    <message>
      <source>your stars, 0 for unrated</source>
      <translation>Ihre Sterne, 0 für keine</translation>
    </message>
    <message>
      <source>{axis}: from “{low}” to “{high}”</source>
      <translation>{axis}: von „{low}“ bis „{high}“</translation>
    </message>
    <message>
      <source>{count} %</source>
      <translation>{count} %</translation>
    </message>
    <message>
      <source>{count} MP</source>
      <translation>{count} MP</translation>
    </message>
    <message>
      <source>{count} answers, which add up to {sum}</source>
      <translation>{count} Antworten, die zusammen {sum} ergeben</translation>
    </message>
    <message>
      <source>{count} answers, which with {left} smaller ones add up to {sum}</source>
      <translation>{count} Antworten, die mit {left} kleineren zusammen {sum} ergeben</translation>
    </message>
    <message>
      <source>{count} chosen.</source>
      <translation>{count} gewählt.</translation>
    </message>
    <message>
      <source>{count} chosen. That is few: with {few} or more it learns what is yours.</source>
      <translation>{count} gewählt. Das ist wenig: mit {few} oder mehr lernt er Ihren Maßstab.</translation>
    </message>
    <message>
      <source>{count} chosen: too few to learn from. {least} are needed, {few} are good.</source>
      <translation>{count} gewählt: zu wenige zum Lernen. {least} braucht es, {few} sind gut.</translation>
    </message>
    <message>
      <source>{count} h left</source>
      <translation>noch {count} h</translation>
    </message>
    <message>
      <source>{count} min left</source>
      <translation>noch {count} min</translation>
    </message>
    <message>
      <source>{count} photos/s</source>
      <translation>{count} Fotos/s</translation>
    </message>
    <message>
      <source>{count} s left</source>
      <translation>noch {count} s</translation>
    </message>
    <message>
      <source>{count} windows and commands use this library already ({library}). Close one of them, or use another library with --library DIR.</source>
      <translation>{count} Fenster und Befehle benutzen diese Bibliothek schon ({library}). Schließen Sie eines oder nehmen Sie mit --library eine andere Bibliothek.</translation>
    </message>
    <message>
      <source>{done} of {total}</source>
      <translation>{done} von {total}</translation>
    </message>
    <message>
      <source>{fault}: {what} is the lowest of its questions, {where}.</source>
      <translation>{fault}: {what} ist die niedrigste seiner Fragen, {where}.</translation>
    </message>
    <message>
      <source>{fault}: “{weak}” is the weakest answer; {where}.</source>
      <translation>{fault}: „{weak}“ ist die schwächste Antwort; {where}.</translation>
    </message>
    <message>
      <source>{fewest} to {most} stars</source>
      <translation>{fewest} bis {most} Sterne</translation>
    </message>
    <message>
      <source>{files} are left; this export can go on at the next start.</source>
      <translation>{files} fehlen noch; dieser Export kann beim nächsten Start weitergehen.</translation>
    </message>
    <message>
      <source>{files} go along: sidecars and RAW+JPEG.</source>
      <translation>{files} gehen mit: Begleitdateien und RAW+JPEG.</translation>
    </message>
    <message>
      <source>{files} stay where they are, first of them {path}: {why}</source>
      <translation>{files} bleiben, wo sie sind, zuerst {path}: {why}</translation>
    </message>
    <message>
      <source>{files} there already: compared, and not written again.</source>
      <translation>{files} schon da: verglichen und nicht noch einmal geschrieben.</translation>
    </message>
    <message>
      <source>{file} can't be had: the server says {answer}. Fetch the file with a browser and add it by hand.</source>
      <translation>{file} ist nicht zu bekommen: der Server sagt {answer}. Laden Sie die Datei mit einem Browser und fügen Sie sie von Hand hinzu.</translation>
    </message>
    <message>
      <source>{file} can't be opened. Check that its folder is there and that you may write to it.</source>
      <translation>{file} lässt sich nicht öffnen. Prüfen Sie, ob ihr Ordner da ist und Sie ihn beschreiben dürfen.</translation>
    </message>
    <message>
      <source>{file} can't be read or written: the disk reports an error. Check the disk and its cable.</source>
      <translation>{file} lässt sich nicht lesen oder schreiben: das Laufwerk meldet einen Fehler. Prüfen Sie Laufwerk und Kabel.</translation>
    </message>
    <message>
      <source>{file} can't be read: {why}.</source>
      <translation>{file} lässt sich nicht lesen: {why}.</translation>
    </message>
    <message>
      <source>{file} can't be written ({why}).</source>
      <translation>{file} lässt sich nicht schreiben ({why}).</translation>
    </message>
    <message>
      <source>{file} can't be written to. Give yourself the right to write to its folder, or choose another.</source>
      <translation>{file} lässt sich nicht beschreiben. Geben Sie sich das Schreibrecht auf ihren Ordner oder wählen Sie einen anderen.</translation>
    </message>
    <message>
      <source>{file} can't be written: {why}.</source>
      <translation>{file} lässt sich nicht schreiben: {why}.</translation>
    </message>
    <message>
      <source>{file} can't be written: {why}. Make room there.</source>
      <translation>{file} lässt sich nicht schreiben: {why}. Schaffen Sie dort Platz.</translation>
    </message>
    <message>
      <source>{file} can't be written: {why}. What was done is kept.</source>
      <translation>{file} lässt sich nicht schreiben: {why}. Was getan ist, bleibt.</translation>
    </message>
    <message>
      <source>{file} can't grow: the disk is full. Make room, then try again.</source>
      <translation>{file} kann nicht wachsen: das Laufwerk ist voll. Schaffen Sie Platz und versuchen Sie es wieder.</translation>
    </message>
    <message>
      <source>{file} is being written by another program.</source>
      <translation>{file} wird gerade von einem anderen Programm geschrieben.</translation>
    </message>
    <message>
      <source>{file} is damaged ({why}). Remove the judge and add it again.</source>
      <translation>{file} ist beschädigt ({why}). Entfernen Sie den Juror und fügen Sie ihn wieder hinzu.</translation>
    </message>
    <message>
      <source>{file} is damaged or gone ({why}). Remove the judge and add it again.</source>
      <translation>{file} ist beschädigt oder nicht mehr da ({why}). Entfernen Sie den Juror und fügen Sie ihn wieder hinzu.</translation>
    </message>
    <message>
      <source>{file} is damaged or gone ({why}). Teach it again.</source>
      <translation>{file} ist beschädigt oder nicht mehr da ({why}). Lernen Sie ihn wieder an.</translation>
    </message>
    <message>
      <source>{file} is damaged, and another Cullect has it open. Close that one, then try again.</source>
      <translation>{file} ist beschädigt, und ein anderes Cullect hat sie offen. Schließen Sie jenes und versuchen Sie es wieder.</translation>
    </message>
    <message>
      <source>{file} is damaged. Close Cullect and open it again: it will be computed again.</source>
      <translation>{file} ist beschädigt. Schließen und öffnen Sie Cullect: sie wird neu berechnet.</translation>
    </message>
    <message>
      <source>{file} is damaged: start this export again.</source>
      <translation>{file} ist beschädigt: beginnen Sie diesen Export neu.</translation>
    </message>
    <message>
      <source>{file} is in use by another program. Close that, then try again.</source>
      <translation>{file} wird von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es wieder.</translation>
    </message>
    <message>
      <source>{file} is not a Cullect library: something else is in the file. Move it away, or choose another folder for the library. It was not touched.</source>
      <translation>{file} ist keine Cullect-Bibliothek: etwas anderes ist in der Datei. Bewegen Sie sie weg oder wählen Sie einen anderen Ordner. Sie wurde nicht berührt.</translation>
    </message>
    <message>
      <source>{file} is there already: choose another name.</source>
      <translation>{file} ist schon da: wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <source>{file} was left as it is, for {why}. Its sidecar holds the decision.</source>
      <translation>{file} blieb, wie sie ist: {why}. Ihre Begleitdatei enthält die Entscheidung.</translation>
    </message>
    <message>
      <source>{file} was left as it is, for {why}. Move it away; a new one will be written.</source>
      <translation>{file} blieb, wie sie ist: {why}. Bewegen Sie sie weg; eine neue wird geschrieben.</translation>
    </message>
    <message>
      <source>{file} was left as it is: what was written did not read back the same.</source>
      <translation>{file} blieb, wie sie ist: das Geschriebene las sich nicht gleich zurück.</translation>
    </message>
    <message>
      <source>{file} was not written: it is marked as read-only. Take that off to let Cullect write it.</source>
      <translation>{file} wurde nicht geschrieben: sie ist schreibgeschützt. Heben Sie das auf, damit Cullect sie schreiben kann.</translation>
    </message>
    <message>
      <source>{file} was not written: {why}.</source>
      <translation>{file} wurde nicht geschrieben: {why}.</translation>
    </message>
    <message>
      <source>{file} was written by a newer Cullect (its layout is version {its}, this program knows {known}). Update Cullect, or choose another folder for the library. It was not touched.</source>
      <translation>{file} wurde von einem neueren Cullect geschrieben (Fassung {its}, dieses Programm kennt {known}). Aktualisieren Sie Cullect oder wählen Sie einen anderen Ordner. Sie wurde nicht berührt.</translation>
    </message>
    <message>
      <source>{filter}: {shown} of {all}</source>
      <translation>{filter}: {shown} von {all}</translation>
    </message>
    <message numerus="yes">
      <source>{first} (And %Ln more like this.)</source>
      <translation>
        <numerusform>{first} (Und %Ln weitere dieser Art.)</numerusform>
        <numerusform>{first} (Und %Ln weitere dieser Art.)</numerusform>
      </translation>
    </message>
    <message>
      <source>{first} and {last}</source>
      <translation>{first} und {last}</translation>
    </message>
    <message>
      <source>{first} rather than {second}: {number}</source>
      <translation>Eher {first} als {second}: {number}</translation>
    </message>
    <message>
      <source>{folder} has {count} photos to learn from, and training needs {least} at the least (50 or more are good).</source>
      <translation>{folder} hat {count} Fotos zum Lernen, und das Anlernen braucht mindestens {least} (50 oder mehr sind gut).</translation>
    </message>
    <message>
      <source>{folder} is not a folder: choose another destination.</source>
      <translation>{folder} ist kein Ordner: wählen Sie ein anderes Ziel.</translation>
    </message>
    <message>
      <source>{key} belongs to {losers}, which would lose it.</source>
      <translation>{key} gehört zu {losers} und ginge dort verloren.</translation>
    </message>
    <message>
      <source>{key} is free.</source>
      <translation>{key} ist frei.</translation>
    </message>
    <message>
      <source>{label} {photos}</source>
      <translation>{label}: {photos}</translation>
    </message>
    <message>
      <source>{label}: {photos}</source>
      <translation>{label}: {photos}</translation>
    </message>
    <message>
      <source>{length} mm</source>
      <translation>{length} mm</translation>
    </message>
    <message>
      <source>{low} to {high}</source>
      <translation>{low} bis {high}</translation>
    </message>
    <message>
      <source>{merit}: {what} is the highest of its questions, {where}.</source>
      <translation>{merit}: {what} ist die höchste seiner Fragen, {where}.</translation>
    </message>
    <message>
      <source>{most} of {count} photos are taken, spread evenly.</source>
      <translation>{most} von {count} Fotos werden genommen, gleichmäßig verteilt.</translation>
    </message>
    <message numerus="yes">
      <source>{name} and %Ln more</source>
      <translation>
        <numerusform>{name} und %Ln weiterer</numerusform>
        <numerusform>{name} und %Ln weitere</numerusform>
      </translation>
    </message>
    <message>
      <source>{name} has another decision: {decision}.</source>
      <translation>{name} ist anders entschieden: {decision}.</translation>
    </message>
    <message>
      <source>{name} has met all photos</source>
      <translation>{name} hat alle Fotos getroffen</translation>
    </message>
    <message>
      <source>{name}: place {old} of {count} before, {new} now</source>
      <translation>{name}: vorher Platz {old} von {count}, jetzt {new}</translation>
    </message>
    <message>
      <source>{numbers}, no difference</source>
      <translation>{numbers}, kein Unterschied</translation>
    </message>
    <message>
      <source>{numbers}, the candidate has more, {by}</source>
      <translation>{numbers}, der Kandidat hat mehr, {by}</translation>
    </message>
    <message>
      <source>{numbers}, the candidate is better, {by}</source>
      <translation>{numbers}, der Kandidat ist besser, {by}</translation>
    </message>
    <message>
      <source>{numbers}, the select has more, {by}</source>
      <translation>{numbers}, die Auswahl hat mehr, {by}</translation>
    </message>
    <message>
      <source>{numbers}, the select is better, {by}</source>
      <translation>{numbers}, die Auswahl ist besser, {by}</translation>
    </message>
    <message>
      <source>{number} of {count}</source>
      <translation>{number} von {count}</translation>
    </message>
    <message>
      <source>{number}nd</source>
      <translation>{number}.</translation>
    </message>
    <message>
      <source>{number}rd</source>
      <translation>{number}.</translation>
    </message>
    <message>
      <source>{number}st</source>
      <translation>{number}.</translation>
    </message>
    <message>
      <source>{number}th</source>
      <translation>{number}.</translation>
    </message>
    <message>
      <source>{order}; press to reverse (Ctrl+R)</source>
      <translation>{order}; zum Umkehren drücken (Strg+R)</translation>
    </message>
    <message>
      <source>{photos} can't be found and are left out.</source>
      <translation>{photos} nicht gefunden und weggelassen.</translation>
    </message>
    <message>
      <source>{photos} copied to {folder}.</source>
      <translation>{photos} nach {folder} kopiert.</translation>
    </message>
    <message>
      <source>{photos} get a number, for the name is taken.</source>
      <translation>{photos} mit angehängter Nummer, weil der Name vergeben ist.</translation>
    </message>
    <message>
      <source>{photos} linked in {folder}.</source>
      <translation>{photos} in {folder} verknüpft.</translation>
    </message>
    <message>
      <source>{photos} moved to {folder}.</source>
      <translation>{photos} nach {folder} verschoben.</translation>
    </message>
    <message numerus="yes">
      <source>{place} percentile of these %Ln photos</source>
      <translation>
        <numerusform>{place} Perzentil dieses einen Fotos</numerusform>
        <numerusform>{place} Perzentil dieser %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>{score} at least {low}</source>
      <translation>{score} mindestens {low}</translation>
    </message>
    <message>
      <source>{score} at most {high}</source>
      <translation>{score} höchstens {high}</translation>
    </message>
    <message>
      <source>{score} {low} to {high}</source>
      <translation>{score} {low} bis {high}</translation>
    </message>
    <message>
      <source>{score}, scored only</source>
      <translation>{score}, nur beurteilte</translation>
    </message>
    <message>
      <source>{seconds} s</source>
      <translation>{seconds} s</translation>
    </message>
    <message>
      <source>{sidecars} there differ and stay as they are.</source>
      <translation>{sidecars} dort weichen ab und bleiben, wie sie sind.</translation>
    </message>
    <message>
      <source>{size} free</source>
      <translation>{size} frei</translation>
    </message>
    <message>
      <source>{size} from {host}.
Licence: {licence}.

Nothing but this file is fetched, and nothing about your photos is sent.</source>
      <translation>{size} von {host}.
Lizenz: {licence}.

Nichts als diese Datei wird geladen, und nichts über Ihre Fotos wird gesendet.</translation>
    </message>
    <message>
      <source>{size} px</source>
      <translation>{size} px</translation>
    </message>
    <message>
      <source>{size} size</source>
      <translation>Größe {size}</translation>
    </message>
    <message>
      <source>{size} to write</source>
      <translation>{size} zu schreiben</translation>
    </message>
    <message>
      <source>{stars}: {photos}</source>
      <translation>{stars}: {photos}</translation>
    </message>
    <message>
      <source>{verb} than {share} % of {count} photos</source>
      <translation>{verb} als {share} % von {count} Fotos</translation>
    </message>
    <message>
      <source>{verb} than {share} % of {count} taken alike</source>
      <translation>{verb} als {share} % von {count} ähnlich aufgenommenen</translation>
    </message>
    <message numerus="yes">
      <source>{what} ({value}) is higher than in {share} % of these %Ln photos</source>
      <translation>
        <numerusform>{what} ({value}) höher als bei {share} % dieses einen Fotos</numerusform>
        <numerusform>{what} ({value}) höher als bei {share} % dieser %Ln Fotos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{what} ({value}) is lower than in {share} % of these %Ln photos</source>
      <translation>
        <numerusform>{what} ({value}) niedriger als bei {share} % dieses einen Fotos</numerusform>
        <numerusform>{what} ({value}) niedriger als bei {share} % dieser %Ln Fotos</numerusform>
      </translation>
    </message>
    <message>
      <source>{what} Recovered {count} decisions from the backup of {day}, and {later} made since then.</source>
      <translation>{what} {count} Entscheidungen aus der Sicherung von {day} wiederhergestellt, und {later}, die seither fielen.</translation>
    </message>
    <message>
      <source>{what} Recovered {count} decisions that could still be read in it; there was no backup.</source>
      <translation>{what} {count} Entscheidungen wiederhergestellt, die darin noch lesbar waren; es gab keine Sicherung.</translation>
    </message>
    <message>
      <source>{what} What stands in sidecars is read when you open their folders.</source>
      <translation>{what} Was in Begleitdateien steht, wird gelesen, wenn Sie deren Ordner öffnen.</translation>
    </message>
    <message>
      <source>{what} {done} of {total}</source>
      <translation>{what}: {done} von {total}</translation>
    </message>
    <message>
      <source>{zoom}, of a preview</source>
      <translation>{zoom}, von einer Vorschau</translation>
    </message>
    <message>
      <source>“%{letter}” is no part of a date that Cullect knows: {known}</source>
      <translation>„%{letter}“ ist kein Teil eines Datums, den Cullect kennt: {known}</translation>
    </message>
    <message>
      <source>“:{form}” can't stand there: only dates and numbers have a form.</source>
      <translation>„:{form}“ kann dort nicht stehen: nur Daten und Zahlen haben eine Form.</translation>
    </message>
    <message>
      <source>“:{form}” is no number of digits: {number:04} gives 0001.</source>
      <translation>„:{form}“ ist keine Zahl von Ziffern: {number:04} ergibt 0001.</translation>
    </message>
    <message>
      <source>“{edit}” was not stored and has been taken back: {why}</source>
      <translation>„{edit}“ wurde nicht gespeichert und zurückgenommen: {why}</translation>
    </message>
    <message>
      <source>“{judge}” is here.</source>
      <translation>„{judge}“ ist da.</translation>
    </message>
    <message>
      <source>“{name}” is here; choose it in the menu Judge.</source>
      <translation>„{name}“ ist da; wählen Sie ihn im Menü Juror.</translation>
    </message>
    <message>
      <source>“{name}” is saved: photos can be sorted by it.</source>
      <translation>„{name}“ ist gespeichert: Fotos lassen sich danach sortieren.</translation>
    </message>
    <message>
      <source>“{name}” is taught: see the report</source>
      <translation>„{name}“ ist angelernt: siehe Bericht</translation>
    </message>
    <message>
      <source>“{name}” judges better than before</source>
      <translation>„{name}“ urteilt besser als zuvor</translation>
    </message>
    <message>
      <source>“{name}” would lead out of the destination: “..” can't be a folder.</source>
      <translation>„{name}“ würde aus dem Ziel hinausführen: „..“ kann kein Ordner sein.</translation>
    </message>
    <message>
      <source>“{scorer}” of {judge} can't show where it comes from: heat maps need the starter judge, or CLIP's ResNet as in QualiCLIP and CLIP-IQA.</source>
      <translation>„{scorer}“ von {judge} kann nicht zeigen, woher es kommt: Heatmaps brauchen den Starter-Juror oder CLIPs ResNet wie in QualiCLIP und CLIP-IQA.</translation>
    </message>
    <message>
      <source>“{text}” in the name</source>
      <translation>„{text}“ im Namen</translation>
    </message>
    <message>
      <source>← → ↑ ↓</source>
      <translation>← → ↑ ↓</translation>
    </message>
  </context>
</TS>
