// What the parts share that a page is given as data: their place in it, and what they are given.
const place = (parent, look) => {
  let one = parent.querySelector(`.${look}`);
  if (!one) {
    one = document.createElement("div");
    one.className = look;
    parent.append(one);
  }
  return one;
};

const read = (data) => JSON.parse(new TextDecoder().decode(data));

