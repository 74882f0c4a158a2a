<?xml version="1.0" encoding="utf-8"?>
<TS version="2.1" language="en">
  <context>
    <name>Cullect</name>
    <message numerus="yes">
      <source>%Ln files</source>
      <translation>
        <numerusform>%Ln file</numerusform>
        <numerusform>%Ln files</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are back</source>
      <translation>
        <numerusform>%Ln file is back</numerusform>
        <numerusform>%Ln files are back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are in the trash, to be taken out by hand</source>
      <translation>
        <numerusform>%Ln file is in the trash, to be taken out by hand</numerusform>
        <numerusform>%Ln files are in the trash, to be taken out by hand</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files are in the trash; Undo brings them back</source>
      <translation>
        <numerusform>%Ln file is in the trash; Undo brings it back</numerusform>
        <numerusform>%Ln files are in the trash; Undo brings them back</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln files could not be moved back, first of them</source>
      <translation>
        <numerusform>%Ln file could not be moved back, first of them</numerusform>
        <numerusform>%Ln files could not be moved back, first of them</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln flags</source>
      <translation>
        <numerusform>%Ln flag</numerusform>
        <numerusform>%Ln flags</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln labels</source>
      <translation>
        <numerusform>%Ln label</numerusform>
        <numerusform>%Ln labels</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln more could not be opened either.</source>
      <translation>
        <numerusform>%Ln more could not be opened either.</numerusform>
        <numerusform>%Ln more could not be opened either.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln partners (RAW+JPEG)</source>
      <translation>
        <numerusform>%Ln partner (RAW+JPEG)</numerusform>
        <numerusform>%Ln partners (RAW+JPEG)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos</source>
      <translation>
        <numerusform>%Ln photo</numerusform>
        <numerusform>%Ln photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos scored</source>
      <translation>
        <numerusform>%Ln photo scored</numerusform>
        <numerusform>%Ln photos scored</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos selected</source>
      <translation>
        <numerusform>%Ln photo selected</numerusform>
        <numerusform>%Ln photos selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln photos, what fits “{text}” best comes first</source>
      <translation>
        <numerusform>%Ln photo, what fits “{text}” best comes first</numerusform>
        <numerusform>%Ln photos, what fits “{text}” best comes first</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln picked</source>
      <translation>
        <numerusform>%Ln picked</numerusform>
        <numerusform>%Ln picked</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln ratings</source>
      <translation>
        <numerusform>%Ln rating</numerusform>
        <numerusform>%Ln ratings</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rejected</source>
      <translation>
        <numerusform>%Ln rejected</numerusform>
        <numerusform>%Ln rejected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln rejected photos</source>
      <translation>
        <numerusform>%Ln rejected photo</numerusform>
        <numerusform>%Ln rejected photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln scores</source>
      <translation>
        <numerusform>%Ln score</numerusform>
        <numerusform>%Ln scores</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln selected</source>
      <translation>
        <numerusform>%Ln selected</numerusform>
        <numerusform>%Ln selected</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln sidecars</source>
      <translation>
        <numerusform>%Ln sidecar</numerusform>
        <numerusform>%Ln sidecars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln sidecars waiting</source>
      <translation>
        <numerusform>%Ln sidecar waiting</numerusform>
        <numerusform>%Ln sidecars waiting</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%Ln unreadable</source>
      <translation>
        <numerusform>%Ln unreadable</numerusform>
        <numerusform>%Ln unreadable</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>%n stars</source>
      <translation>
        <numerusform>%n star</numerusform>
        <numerusform>%n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Another program decided otherwise about {photo} and %Ln other photos.</source>
      <translation>
        <numerusform>Another program decided otherwise about {photo} and %Ln other photo.</numerusform>
        <numerusform>Another program decided otherwise about {photo} and %Ln other photos.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Decisions of %Ln photos are as they were</source>
      <translation>
        <numerusform>The decision of %Ln photo is as it was</numerusform>
        <numerusform>Decisions of %Ln photos are as they were</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Sidecars that could not be written: %Ln. What you decided is safe in the library, and Cullect will write them when it is opened again.</source>
      <translation>
        <numerusform>Sidecars that could not be written: %Ln. What you decided is safe in the library, and Cullect will write them when it is opened again.</numerusform>
        <numerusform>Sidecars that could not be written: %Ln. What you decided is safe in the library, and Cullect will write them when it is opened again.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Stopped: %Ln photos scored, the rest can be done later</source>
      <translation>
        <numerusform>Stopped: %Ln photo scored, the rest can be done later</numerusform>
        <numerusform>Stopped: %Ln photos scored, the rest can be done later</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>The last sidecars are being written: %Ln to go…</source>
      <translation>
        <numerusform>The last sidecars are being written: %Ln to go…</numerusform>
        <numerusform>The last sidecars are being written: %Ln to go…</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>This axis separates these %Ln photos: spread {spread}, any direction about 1.</source>
      <translation>
        <numerusform>This axis separates this one photo: spread {spread}, any direction about 1.</numerusform>
        <numerusform>This axis separates these %Ln photos: spread {spread}, any direction about 1.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>Without “{part}” there would be %Ln photos.</source>
      <translation>
        <numerusform>Without “{part}” there would be %Ln photo.</numerusform>
        <numerusform>Without “{part}” there would be %Ln photos.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more folders</source>
      <translation>
        <numerusform>and %Ln more folder</numerusform>
        <numerusform>and %Ln more folders</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>and %Ln more that failed</source>
      <translation>
        <numerusform>and %Ln more that failed</numerusform>
        <numerusform>and %Ln more that failed</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at least %n stars</source>
      <translation>
        <numerusform>at least %n star</numerusform>
        <numerusform>at least %n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>at most %n stars</source>
      <translation>
        <numerusform>at most %n star</numerusform>
        <numerusform>at most %n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>exactly %n stars</source>
      <translation>
        <numerusform>exactly %n star</numerusform>
        <numerusform>exactly %n stars</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the highest of these %Ln photos</source>
      <translation>
        <numerusform>the highest of this one photo</numerusform>
        <numerusform>the highest of these %Ln photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>the lowest of these %Ln photos</source>
      <translation>
        <numerusform>the lowest of this one photo</numerusform>
        <numerusform>the lowest of these %Ln photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{first} (And %Ln more like this.)</source>
      <translation>
        <numerusform>{first} (And %Ln more like this.)</numerusform>
        <numerusform>{first} (And %Ln more like this.)</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{name} and %Ln more</source>
      <translation>
        <numerusform>{name} and %Ln more</numerusform>
        <numerusform>{name} and %Ln more</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{place} percentile of these %Ln photos</source>
      <translation>
        <numerusform>{place} percentile of this one photo</numerusform>
        <numerusform>{place} percentile of these %Ln photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{what} ({value}) is higher than in {share} % of these %Ln photos</source>
      <translation>
        <numerusform>{what} ({value}) is higher than in {share} % of this one photo</numerusform>
        <numerusform>{what} ({value}) is higher than in {share} % of these %Ln photos</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <source>{what} ({value}) is lower than in {share} % of these %Ln photos</source>
      <translation>
        <numerusform>{what} ({value}) is lower than in {share} % of this one photo</numerusform>
        <numerusform>{what} ({value}) is lower than in {share} % of these %Ln photos</numerusform>
      </translation>
    </message>
  </context>
</TS>
