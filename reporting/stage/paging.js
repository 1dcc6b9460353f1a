// Panels over the stage: as much as fits on a page, further pages by the arrow keys.
globalThis.vcdPaging = (() => {
  // Pages of items, each as long as its place allows. `into` makes an empty page and says where
  // its items go; an item that is too long for a page of its own stands there alone.
  const pagesOf = (place, items, into) => {
    const pages = [];
    let current = null;
    for (const item of items) {
      current ??= into(place);
      current.append(item);
      if (place.scrollHeight > place.clientHeight + 1 && current.children.length > 1) {
        item.remove();
        pages.push(place.firstChild);
        place.replaceChildren();
        current = into(place);
        current.append(item);
      }
    }
    if (current) pages.push(place.firstChild);
    place.replaceChildren();
    return pages;
  };

  const make = (name, text, kind) => {
    const found = document.createElement(name);
    if (text !== undefined) found.textContent = text;
    if (kind) found.className = kind;
    return found;
  };

  const block = (place) => {
    const found = make("div");
    place.append(found);
    return found;
  };

  const tableOf = (columns) => (place) => {
    const table = make("table");
    const row = table.createTHead().insertRow();
    for (const words of columns) {
      const cell = make("th", words);
      cell.scope = "col";
      row.append(cell);
    }
    place.append(table);
    return table.createTBody();
  };

  const rowOf = (cells) => {
    const row = make("tr");
    for (const words of cells) row.append(make("td", words));
    return row;
  };

  return { pagesOf, make, block, tableOf, rowOf };
})();
