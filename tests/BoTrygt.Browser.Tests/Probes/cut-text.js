// Text that its box cuts off, that leaves its box, or that lies on other text.
() => {
  const found = [];
  const name = element => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""} "${element.textContent.trim().slice(0, 40)}"`;
  const isSeen = element => element.checkVisibility({ visibilityProperty: true }) && !element.closest(".sr-only, .skipnav");
  const blockOf = element => getComputedStyle(element).display.startsWith("inline") ? blockOf(element.parentElement) : element;
  for (const element of document.querySelectorAll("body *:not(svg, svg *)")) {
    const style = getComputedStyle(element);
    if (!isSeen(element) || !element.textContent.trim() || style.display === "inline" || element.matches("select, option, datalist")) continue;
    const cutsX = !["visible", "auto", "scroll"].includes(style.overflowX), cutsY = !["visible", "auto", "scroll"].includes(style.overflowY);
    if (cutsX && element.scrollWidth > element.clientWidth + 1) found.push(`cut sideways: ${name(element)}`);
    if (cutsY && element.scrollHeight > element.clientHeight + 1) found.push(`cut below: ${name(element)}`);
  }
  const pieces = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const parent = text.parentElement;
    if (!text.data.trim() || !isSeen(parent) || parent.closest("datalist, script, title")) continue;
    const block = parent.closest("text, li, p, h1, h2, h3, h4, td, th, dt, dd, a, button, summary, label, caption, div") ?? parent;
    const range = document.createRange();
    range.selectNodeContents(text);
    const edge = parent.closest("svg") ? Infinity : blockOf(parent).getBoundingClientRect().right;
    for (const box of range.getClientRects()) {
      if (box.right > edge + 2) found.push(`leaves its box: ${name(parent)}`);
      pieces.push({ box, block, text: text.data.trim().slice(0, 30) });
    }
  }
  pieces.sort((one, other) => one.box.top - other.box.top);
  pieces.forEach((one, index) => {
    for (let next = index + 1; next < pieces.length && pieces[next].box.top < one.box.bottom; next++) {
      const other = pieces[next];
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - other.box.top;
      if (one.block !== other.block && !one.block.contains(other.block) && !other.block.contains(one.block) && across > 2 && down > 4) {
        found.push(`"${one.text}" lies on "${other.text}"`);
      }
    }
  });
  return [...new Set(found)];
}
