# make run      the dashboard on this machine, port 8501 (make run PORT=8600 for another)
# make test     everything that is checked, in under 15 minutes
# make prove    the same promises at their full counts, with a table at the end
# make bench    how fast the pages are, beside an empty app, Dash and Panel, in 40 minutes
#               (BENCH=short: without the long loads, in 15; BENCH=quick: whether it runs)
# make screenshots  a picture of every page at 1280, 768 and 320 pixels, in screenshots/
# make format   lay out the code the way `make test` wants it
# make clean    remove the virtual environment and what the tools leave behind

PORT ?= 8501
PYTHONS := $(PYTHON) python3.14 python3.13 python3.12 python3.11 python3
VENV := .venv
PY := $(VENV)/bin/python
INSTALL := $(PY) -m pip install -qq --disable-pip-version-check --no-input

.DEFAULT_GOAL := run
.PHONY: run test prove bench screenshots format clean

# --server.headless=false lets Streamlit open a browser; without a screen there is none to open.
run: $(VENV)/.app
	@echo "The dashboard: http://127.0.0.1:$(PORT)  (Ctrl+C stops it)"
	@headless=true; \
	if [ "$$(uname)" = Darwin ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then headless=false; fi; \
	exec $(PY) -m streamlit run app.py --server.port $(PORT) --server.headless $$headless

test: $(VENV)/.development
	@$(PY) -m tests.system_needs
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet .
	@$(PY) -m pytest -q -n 2 --dist loadfile

prove: $(VENV)/.development
	@$(PY) -m tests.system_needs
	@PROVE=1 $(PY) -m pytest -q -m prove

bench: $(VENV)/.bench
	@$(PY) -m tests.system_needs
	@BENCH=$(or $(BENCH),full) $(PY) -m tests.bench

screenshots: $(VENV)/.development
	@$(PY) -m tests.system_needs
	@$(PY) -m tests.screenshots

format: $(VENV)/.development
	@$(PY) -m ruff check --fix --quiet .
	@$(PY) -m ruff format .

clean:
	rm -rf $(VENV) .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# A stamp inside .venv says what is installed, so that nothing is asked of the network
# until a list of requirements changes.
$(VENV)/.app: $(VENV)/.made requirements.txt constraints.txt
	@echo "Installing what the dashboard needs"
	@$(INSTALL) -r requirements.txt
	@touch $@

$(VENV)/.development: $(VENV)/.app requirements-dev.txt
	@echo "Installing what the tests need"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.development requirements-bench.txt
	@echo "Installing Dash and Panel, to compare with"
	@$(INSTALL) -r requirements-bench.txt
	@touch $@

# A .venv that was half made, or whose Python has gone, is made anew.
ifeq ($(shell $(PY) -c "import pip; print('works')" 2>/dev/null),)
.PHONY: $(VENV)/.made
endif

$(VENV)/.made:
	@for python in $(PYTHONS); do \
	  $$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || continue; \
	  found=$$($$python -c 'import sys; print("python%d.%d" % sys.version_info[:2])'); \
	  $$python -c 'import ensurepip, venv' 2>/dev/null || continue; \
	  echo "Making $(VENV) with $$found"; \
	  $$python -m venv --clear $(VENV) && touch $@ && exit 0; \
	done; \
	if [ -n "$$found" ]; then \
	  echo "$$found cannot make virtual environments: its ensurepip module is missing." >&2; \
	  echo "On Debian or Ubuntu: apt-get install $$found-venv" >&2; \
	else \
	  echo "Python 3.11 or newer is needed, and none was found." >&2; \
	  echo "Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3" >&2; \
	fi; exit 1
