from ketalint.cli import run

run()
