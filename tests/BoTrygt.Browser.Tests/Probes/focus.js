// Which stop has the focus, and what is wrong with how it is shown; number -1 outside the page.
async () => {
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const element = document.activeElement;
  if (!element || element === document.body) return { number: -1, wrong: null };
  const mark = [getComputedStyle(element), getComputedStyle(element, "::after")]
    .find(style => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
  const box = element.getBoundingClientRect();
  // Of what is higher than the window the sides are enough.
  const isTall = box.height > innerHeight;
  const isVisible = isTall ? box.left >= 0 && box.right <= innerWidth && box.top < innerHeight && box.bottom > 0
    : box.top >= 0 && box.left >= 0 && box.bottom <= innerHeight && box.right <= innerWidth;
  const reach = mark ? parseFloat(mark.outlineWidth) + parseFloat(mark.outlineOffset) - 1 : 0;
  const cuts = ancestor => {
    const frame = ancestor.getBoundingClientRect();
    return box.left - reach < frame.left || box.top - reach < frame.top || box.right + reach > frame.right || box.bottom + reach > frame.bottom;
  };
  const cutting = [];
  for (let ancestor = element.parentElement; ancestor && ancestor !== document.body; ancestor = ancestor.parentElement) {
    if (getComputedStyle(ancestor).overflowX !== "visible" && !isTall && cuts(ancestor)) cutting.push(ancestor.className);
  }
  const middle = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 20));
  const isCovered = !isTall && middle && !element.contains(middle) && !middle.contains(element) && getComputedStyle(element).display !== "inline";
  return {
    number: element.testNumber ?? -2,
    wrong: !mark ? "no outline"
      : !isVisible ? `outside the window: ${JSON.stringify(box)} in ${innerWidth} × ${innerHeight}`
      : cutting.length > 0 ? `cut by ${cutting.join(" ")}`
      : isCovered ? `covered by ${middle.tagName} ${middle.getAttribute("class")}` : null,
  };
}
