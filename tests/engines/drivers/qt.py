"""Drives QtWebEngine 5.15, whose engine is Chromium 87, by JSON lines on stdin and stdout.

In:  {"id": 1, "do": "open", "url": ...} | {"do": "evaluate", "expression": ...} | {"do": "press", "key": "Tab"}
Out: {"id": 1, "value": ...} | {"id": 1, "error": ...} | {"console": ...} | {"ready": true}
"""

import json
import os
import sys
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_QUICK_BACKEND", "software")
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ.setdefault("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox --disable-gpu")

from PyQt5.QtCore import QObject, Qt, QTimer, QUrl, pyqtSignal
from PyQt5.QtTest import QTest
from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineView
from PyQt5.QtWidgets import QApplication

KEYS = {
    "Tab": Qt.Key_Tab,
    "Enter": Qt.Key_Return,
    " ": Qt.Key_Space,
    "Escape": Qt.Key_Escape,
    "ArrowLeft": Qt.Key_Left,
    "ArrowUp": Qt.Key_Up,
    "ArrowRight": Qt.Key_Right,
    "ArrowDown": Qt.Key_Down,
}
# an event reaches the page's process a little later
SETTLE_MS = 60


def say(message):
    sys.stdout.write(json.dumps(message) + "\n")
    sys.stdout.flush()


class Page(QWebEnginePage):
    def javaScriptConsoleMessage(self, level, message, line, source):
        say({"console": message, "level": int(level), "source": source, "line": line})


class Lines(QObject):
    came = pyqtSignal(str)


app = QApplication(sys.argv[:1])
view = QWebEngineView()
page = Page(view)
view.setPage(page)
view.resize(1280, 720)
view.show()
view.activateWindow()
view.setFocus()
opening = []


def loaded(ok):
    if opening:
        say({"id": opening.pop(), "value": ok})


def evaluate(number, expression):
    wrapped = "(() => { try { return JSON.stringify({ value: %s }) } catch (e) { return JSON.stringify({ error: String(e) }) } })()"
    page.runJavaScript(wrapped % expression, lambda text: say({"id": number, **json.loads(text or "{}")}))


def handle(line):
    order = json.loads(line)
    number = order["id"]
    if order["do"] == "open":
        opening.append(number)
        view.load(QUrl(order["url"]))
    elif order["do"] == "evaluate":
        evaluate(number, order["expression"])
    elif order["do"] == "press":
        QTest.keyClick(view.focusProxy() or view, KEYS.get(order["key"], order["key"]))
        QTimer.singleShot(SETTLE_MS, lambda: say({"id": number, "value": True}))


def read():
    for line in sys.stdin:
        lines.came.emit(line)
    QTimer.singleShot(0, app.quit)
    os._exit(0)


page.loadFinished.connect(loaded)
lines = Lines()
lines.came.connect(handle)
threading.Thread(target=read, daemon=True).start()
say({"ready": True})
sys.exit(app.exec_())
