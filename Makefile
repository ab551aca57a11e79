# What people do with this repository. Every target makes what it needs first.
#
#   make run          start the product          make run PORT=9000
#   make test         every test, a browser's too   make test ARGS="tests/locale -x"
#   make lint         format, rules, types, rooms, catalogues
#   make format       let ruff put the code in order
#   make catalogues   collect new texts into lup_canvas/locale/*/messages.po
#   make bench        measure (never asserts times)

PYTHON ?= python3
PORT ?= 8501
ARGS ?=

BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt
PRODUCT := .venv/.product-installed
TOOLS := .venv/.tools-installed

.DEFAULT_GOAL := help
.PHONY: help run test lint format catalogues bench

help:
	@sed -n 's/^#   //p' Makefile

run: $(PRODUCT)
	@export LUP_BASE_URL="$${LUP_BASE_URL:-$$($(BIN)/python -m lup_canvas base-url --port $(PORT))}" \
		&& $(BIN)/python -m lup_canvas addresses --port $(PORT) \
		&& exec $(BIN)/streamlit run app.py --server.address 0.0.0.0 --server.port $(PORT)

test: $(TOOLS)
	@LUP_CHROMIUM="$$(.ci/browser)" && export LUP_CHROMIUM \
		&& exec $(BIN)/python -m pytest -n 2 --dist worksteal $(ARGS)

lint: $(TOOLS)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m lup_canvas.locale check

format: $(TOOLS)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

catalogues: $(TOOLS)
	$(BIN)/python -m lup_canvas.locale update

bench: $(TOOLS)
	$(BIN)/python -m benchmarks $(ARGS)


# The stamps are renewed when what they were made from changes.

$(BIN)/python:
	$(PYTHON) -m venv .venv

$(PRODUCT): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the product into .venv ..."
	@$(PIP) -e .
	@touch $@

$(TOOLS): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the product and its tools into .venv ..."
	@$(PIP) -e '.[dev]'
	@touch $@ $(PRODUCT)
