// The contrast of what matches a selector against what lies behind it: text by its colour, a drawing by its line or fill.
({ selector, part }) => {
  const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = colour => {
    const [r, g, b] = rgba(colour).slice(0, 3).map(value => value / 255).map(value => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const isOpaque = colour => colour !== "none" && rgba(colour)[3] > 250;
  const behind = element => {
    const tile = element.closest(".tile")?.querySelector("rect:not(.tile__area)");
    if (tile && tile !== element) return getComputedStyle(tile).fill;
    for (let ancestor = element.closest("svg")?.parentElement ?? element; ancestor; ancestor = ancestor.parentElement) {
      const colour = getComputedStyle(ancestor).backgroundColor;
      if (isOpaque(colour)) return colour;
    }
    return "Canvas";
  };
  return [...document.querySelectorAll(selector)].filter(element => element.checkVisibility()).map(element => {
    const [low, high] = [light(getComputedStyle(element)[part]), light(behind(element))].sort((one, other) => one - other);
    return getComputedStyle(element)[part] === "none" ? 1 : (high + .05) / (low + .05);
  });
}
