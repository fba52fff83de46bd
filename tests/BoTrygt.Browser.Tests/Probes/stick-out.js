// What makes the page wider than its window, and words of a drawing outside its frame.
() => {
  const name = element => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${element.textContent.trim().slice(0, 40)}"`;
  const isOutside = (box, frame) => box.left < frame.left - 1 || box.right > frame.right + 1;
  const found = [...document.querySelectorAll(".figure text, .tile text")]
    .filter(text => isOutside(text.getBoundingClientRect(), (text.closest(".figure") ?? text.closest(".tile").querySelector("rect")).getBoundingClientRect()))
    .map(text => `outside its frame: ${name(text)}`);
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth > width || document.body.scrollWidth > width) {
    found.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);
    found.push(...[...document.querySelectorAll("body *")].filter(element => !element.closest(".table-scroll *") && element.getBoundingClientRect().right > width + 1).slice(0, 5).map(name));
  }
  return found;
}
