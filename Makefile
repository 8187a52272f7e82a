# Every task of the project. The first run of a task installs what it needs; later runs find it done.

PYTHON ?= python3
RUN := .venv/bin/python -m
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard translations/*/LC_MESSAGES/*.po))
UV_COMPILE := .venv/bin/uv pip compile pyproject.toml --generate-hashes --no-emit-index-url --python-version 3.11 \
	-q --custom-compile-command "make lock"

export PIP_DISABLE_PIP_VERSION_CHECK := 1
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help setup setup-dev assets browser demo demo-reset test prove bench check sizes flask migration translations lock

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: .venv/.runtime assets $(CATALOGUES) ## Install what the demo needs

demo: setup ## Run the demo until Ctrl-C (another port: make demo PORT=8001)
	@$(RUN) regional_app.commands.serve_demo

demo-reset: .venv/.runtime ## Throw away what was entered in the demo
	@$(RUN) regional_app.commands.reset_demo

test: setup-dev browser ## Run the tests, about six minutes (some of them: make test ARGS=tests/web)
	@.venv/bin/pytest -n 2 --durations=10 -m "not prove" $(ARGS)

prove: setup-dev browser ## Run the long proofs, at most an hour
	@.venv/bin/pytest -n 2 --durations=10 -m "prove" $(ARGS)

bench: setup-dev ## Measure pages against their floor, at 6 and at 290 kommuner
	@.venv/bin/python -m tests.bench.run

check: setup-dev ## Format, lint, layers, types, templates, translations, documents, spaces; under a minute
	@echo "== format"
	@.venv/bin/ruff format --check --quiet || { echo "Run .venv/bin/ruff format"; exit 1; }
	@echo "== lint"
	@.venv/bin/ruff check --quiet
	@echo "== layers"
	@.venv/bin/lint-imports
	@echo "== types"
	@.venv/bin/mypy
	@echo "== templates"
	@.venv/bin/djlint regional_app --check --quiet || { echo "Run .venv/bin/djlint regional_app --reformat"; exit 1; }
	@.venv/bin/djlint regional_app --lint --quiet
	@echo "== translations"
	@./flask translations check
	@echo "== documents"
	@./flask docs check
	@echo "== spaces"
	@./flask tenants check

sizes: .venv/.runtime ## List long files and functions; nothing fails
	@$(RUN) tests.tools.sizes

flask: ## Run a flask command on the demo's database: make flask ARGS="users list"
	@./flask $(ARGS)

migration: setup-dev ## Begin a migration: make migration NAME="promises"
	@test -n "$(NAME)" || { echo 'Give it a name: make migration NAME="promises"'; exit 1; }
	@./flask db revision -m "$(NAME)"

translations: setup-dev ## Bring the catalogues in line with the texts of code and templates
	@./flask translations update

lock: setup-dev ## Write both lock files from pyproject.toml
	@$(UV_COMPILE) -o requirements.lock
	@$(UV_COMPILE) --group dev -o requirements-dev.lock

setup-dev: .venv/.dev assets $(CATALOGUES)

assets: .venv/.runtime
	@$(RUN) regional_app.commands.fetch_assets

browser: .venv/.dev
	@$(RUN) tests.tools.install_browser

.venv/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; name one with make PYTHON=python3.12 …"; exit 1; }
	@echo "Making .venv …"
	@$(PYTHON) -m venv .venv || { echo "Python could not make .venv (Debian: apt install python3-venv)."; exit 1; }
	@touch $@

.venv/.runtime: requirements.lock | .venv/.made
	@echo "Installing the packages; half a minute the first time …"
	@.venv/bin/pip install -q --require-hashes -r requirements.lock
	@touch $@

# The development packages include the others, so one installation is enough.
.venv/.dev: requirements-dev.lock requirements.lock | .venv/.made
	@echo "Installing the packages for development; a minute the first time …"
	@.venv/bin/pip install -q --require-hashes -r requirements-dev.lock
	@touch .venv/.runtime $@

%.mo: %.po .venv/.runtime
	@.venv/bin/pybabel --quiet compile -i $< -o $@
