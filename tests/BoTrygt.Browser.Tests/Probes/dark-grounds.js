// On paper: what would be printed as a dark ground.
() => [...document.querySelectorAll("body, body *")].filter(element => element.checkVisibility()).filter(element => {
  const style = getComputedStyle(element);
  const colours = [style.backgroundColor, ...style.backgroundImage.match(/rgba?\([^)]*\)/g) ?? []].map(colour => colour.match(/[\d.]+/g).map(Number));
  const grounds = colours.filter(([, , , alpha = 1]) => alpha > .2).map(([r, g, b]) => .2126 * r + .7152 * g + .0722 * b);
  return grounds.length > 0 && Math.max(...grounds) < 180;
}).map(element => `${element.tagName.toLowerCase()}.${element.className}`)
