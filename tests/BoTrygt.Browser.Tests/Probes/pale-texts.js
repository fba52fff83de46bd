// On paper: text too pale to read on white.
() => [...document.querySelectorAll("body *:not(svg, svg *)")].filter(element => element.checkVisibility({ visibilityProperty: true })
    && [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())).filter(element => {
  const [r, g, b] = getComputedStyle(element).color.match(/[\d.]+/g).map(Number);
  return .2126 * r + .7152 * g + .0722 * b > 130;
}).map(element => `${element.tagName.toLowerCase()}.${element.className} "${element.textContent.trim().slice(0, 30)}"`)
