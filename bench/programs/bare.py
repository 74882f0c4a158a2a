"""The least that puts a PySide6 window on the screen."""

from PySide6.QtWidgets import QApplication, QMainWindow

from bench.programs import arrived

app = QApplication([])
window = QMainWindow()
window.resize(1280, 800)
window.show()
app.processEvents()
arrived()
