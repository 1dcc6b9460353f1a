// The stage: one message a screen, by keys or a clicker. It is handed its deck and asks for
// nothing else. Text from the deck enters as text, never as HTML.
globalThis.vcdStage = (() => {
  const KEYS = [
    "Next: right arrow, Page Down, space. Back: left arrow, Page Up.",
    "First and last: Home, End. Contents: j, then arrows and Enter.",
    "Source and notes: s. Table: t. Black screen: b. Light or dark: d.",
    "Full screen: f. These keys: h. Close a panel, then leave: Escape.",
  ];
  const NEXT = ["ArrowRight", "PageDown", " ", "Enter"];
  const BACK = ["ArrowLeft", "PageUp", "Backspace"];

  class Stage {
    constructor(root, deck, options) {
      Object.assign(this, { deck, options, at: 0, page: 0, panel: null });
      const { make } = globalThis.vcdPaging;
      this.dialog = make("dialog", undefined, "stage");
      this.dialog.setAttribute("aria-label", deck.title);
      this.dialog.tabIndex = -1;
      this.title = make("h1");
      this.body = make("div", undefined, "body");
      this.foot = make("div", undefined, "foot");
      this.over = make("div", undefined, "panel");
      this.black = make("div", undefined, "black");
      this.told = make("div", undefined, "told");
      for (const part of [this.over, this.black, this.told]) part.hidden = true;
      this.title.setAttribute("aria-live", "polite");
      this.dialog.append(this.title, this.body, this.foot, this.over, this.black, this.told);
      if (matchMedia("(prefers-color-scheme: dark)").matches) this.dialog.classList.add("dark");
      root.append(this.dialog);
      this.dialog.addEventListener("keydown", (event) => this.key(event));
      this.dialog.addEventListener("cancel", (event) => event.preventDefault());
      this.dialog.addEventListener("click", (event) => this.click(event));
      this.resized = () => this.draw();
      addEventListener("resize", this.resized);
      this.dialog.showModal();
      this.dialog.focus();
      this.draw();
    }

    get screen() { return this.deck.screens[this.at]; }

    go(place) {
      const last = this.deck.screens.length - 1;
      this.at = Math.min(last, Math.max(0, place));
      this.close();
      this.draw();
    }

    scale() {
      const scale = Math.max(1, Math.min(innerWidth / 1280, innerHeight / 720));
      this.dialog.style.setProperty("--k", scale);
      return scale;
    }

    draw() {
      const scale = this.scale();
      const { make } = globalThis.vcdPaging;
      const { screen } = this;
      this.title.textContent = screen.message;
      const place = `${this.at + 1} of ${this.deck.screens.length}`;
      const from = screen.rows.length ? `${screen.heading}. Source: ${screen.source}` : screen.heading;
      const foot = [make("span", from), make("span", `${place}. Keys: h`, "place")];
      this.foot.replaceChildren(...foot);
      this.fitTitle(scale);
      this.body.replaceChildren();
      this.body.className = "body";
      this.pages = 1;
      if (screen.rows.length) this.chart(scale);
      else if (screen.cells.length) {
        this.cells(this.body, screen);
        const page = `Page ${this.page + 1} of ${this.pages} (arrows). `;
        if (this.pages > 1) this.foot.lastChild.prepend(page);
      } else this.points(scale);
      if (this.panel) this.show(this.panel);
    }

    // As large as leaves two thirds of the screen to what follows.
    fitTitle(scale) {
      const most = innerHeight * (this.screen.rows.length ? 0.27 : 0.4);
      for (let size = 60 * scale; size >= 24; size -= 2) {
        this.title.style.fontSize = `${size}px`;
        if (this.title.offsetHeight <= most) return;
      }
    }

    points(scale) {
      const { make } = globalThis.vcdPaging;
      this.body.classList.add("points");
      const list = make("ul");
      list.className = this.screen.key === "cover" ? "plain" : "";
      list.append(...this.screen.points.map((words) => make("li", words)));
      this.body.append(list);
      for (let size = 40 * scale; size >= 24; size -= 2) {
        list.style.fontSize = `${size}px`;
        if (list.offsetHeight <= this.body.clientHeight) return;
      }
      while (list.children.length > 1 && list.offsetHeight > this.body.clientHeight) {
        list.lastChild.remove();
        if (list.lastChild) list.lastChild.textContent = "More with the key s.";
      }
    }

    cells(place, screen) {
      const { pagesOf, tableOf, rowOf } = globalThis.vcdPaging;
      const pages = pagesOf(place, screen.cells.map(rowOf), tableOf(screen.columns));
      this.pages = pages.length;
      this.page = Math.min(this.page, pages.length - 1);
      place.replaceChildren(pages[this.page]);
    }

    chart(scale) {
      const dark = this.dialog.classList.contains("dark");
      const spec = structuredClone(this.deck.specs[dark ? "dark" : "light"]);
      enlarge(spec, scale);
      spec.width = this.body.clientWidth;
      spec.height = this.body.clientHeight;
      spec.data = { values: this.screen.rows };
      spec.description = this.screen.description;
      const place = document.createElement("div");
      this.body.append(place);
      const tooltip = (_, event, item, words) => this.tell(event, words);
      const options = { actions: false, renderer: "svg", tooltip, logLevel: 1 };
      globalThis.vegaEmbed(place, spec, options);
    }

    // A tooltip of our own: Vega's would lie under the stage.
    tell(event, words) {
      this.told.hidden = !words;
      if (!words) return;
      this.told.textContent = words.Figure ?? words;
      const left = Math.min(event.clientX + 16, innerWidth - this.told.offsetWidth - 8);
      this.told.style.left = `${Math.max(8, left)}px`;
      this.told.style.top = `${Math.max(8, event.clientY - this.told.offsetHeight - 8)}px`;
    }

    panels() {
      const { make } = globalThis.vcdPaging;
      const { screen, deck } = this;
      const lines = (list) => list.filter(Boolean).map((words) => make("p", words));
      const source = screen.source && `Source: ${screen.source}`;
      return {
        s: ["Source and notes", lines([source, ...screen.points, ...screen.notes, deck.madeOf])],
        h: ["Keys", lines(KEYS)],
        j: ["Contents", deck.screens.map((one, place) => this.choice(one, place))],
      };
    }

    choice(screen, place) {
      const found = globalThis.vcdPaging.make("button", `${place + 1}. ${screen.heading}`, "choice");
      found.setAttribute("aria-current", place === this.chosen);
      found.onclick = (event) => { event.stopPropagation(); this.go(place); };
      return found;
    }

    show(kind) {
      const { pagesOf, make, block } = globalThis.vcdPaging;
      if (kind === "t" && !this.screen.cells.length) return;
      if (kind !== this.panel) Object.assign(this, { page: 0, chosen: this.at, panel: kind });
      const [heading, items] = kind === "t" ? [this.screen.heading, []] : this.panels()[kind];
      const title = make("h2", `${heading}, page 99 of 99 (arrows)`);
      const place = make("div", undefined, "page");
      this.over.replaceChildren(title, place);
      this.over.hidden = false;
      if (kind === "t") this.cells(place, this.screen);
      else {
        const pages = pagesOf(place, items, block);
        const current = pages.findIndex((page) => page.querySelector('[aria-current="true"]'));
        this.page = kind === "j" ? Math.max(0, current) : Math.min(this.page, pages.length - 1);
        this.pages = pages.length;
        place.replaceChildren(pages[this.page]);
      }
      const page = `, page ${this.page + 1} of ${this.pages} (arrows)`;
      title.textContent = heading + (this.pages > 1 ? page : "");
    }

    close() {
      this.over.hidden = true;
      this.told.hidden = true;
      Object.assign(this, { panel: null, page: 0 });
    }

    turn(step) {
      const last = this.deck.screens.length - 1;
      if (this.panel === "j") this.chosen = Math.min(last, Math.max(0, this.chosen + step));
      else if (this.panel) this.page = Math.min(this.pages - 1, Math.max(0, this.page + step));
      if (this.panel) this.show(this.panel);
      else if (this.pages > 1 && this.page + step >= 0 && this.page + step < this.pages) {
        this.page += step;
        this.draw();
      } else this.go(this.at + step);
    }

    key(event) {
      if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Tab") return;
      event.stopPropagation();
      event.preventDefault();
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      if (!this.black.hidden) { this.black.hidden = true; return; }
      if (key === "Enter" && this.panel === "j") this.go(this.chosen);
      else if (NEXT.includes(key)) this.go(this.at + 1);
      else if (BACK.includes(key)) this.go(this.at - 1);
      else if (key === "ArrowDown") this.turn(1);
      else if (key === "ArrowUp") this.turn(-1);
      else if (key === "Home") this.go(0);
      else if (key === "End") this.go(this.deck.screens.length - 1);
      else if (key === "Escape") this.escape();
      else this.letter(key);
    }

    letter(key) {
      if (key === "b" || key === ".") this.black.hidden = false;
      else if (key === "d") { this.dialog.classList.toggle("dark"); this.draw(); }
      else if (key === "f") this.fullScreen();
      else if (["s", "t", "j", "h"].includes(key)) this.panel === key ? this.close() : this.show(key);
    }

    fullScreen() {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen?.().catch(() => {});
    }

    escape() {
      if (this.panel) this.close();
      else if (this.options.leave) { this.end(); this.options.leave(); }
    }

    click(event) {
      if (!this.black.hidden) this.black.hidden = true;
      else if (this.panel) this.close();
      else this.go(this.at + (event.clientX < innerWidth / 3 ? -1 : 1));
    }

    end() {
      removeEventListener("resize", this.resized);
      this.dialog.close();
      this.dialog.remove();
    }
  }

  // Sizes in a specification are for the smallest window; they grow with it.
  const SIZES = ["fontSize", "labelFontSize", "strokeWidth", "size", "dx", "dy", "labelPadding"];
  const enlarge = (part, scale) => {
    for (const [name, found] of Object.entries(part ?? {})) {
      if (SIZES.includes(name) && found?.expr) part[name] = { expr: `${scale} * (${found.expr})` };
      else if (name === "size" && found?.scale) {
        found.scale.range = found.scale.range.map((one) => one * scale * scale);
      }
      else if (typeof found === "object") enlarge(found, scale);
      else if (typeof found === "number" && SIZES.includes(name)) part[name] = found * scale;
    }
  };

  const open = (root, deck, options) => {
    const stage = new Stage(root, deck, options);
    return () => stage.end();
  };
  return { open };
})();
