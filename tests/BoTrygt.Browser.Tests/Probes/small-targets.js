// What a thumb misses: primary actions under `primary` CSS pixels high, anything else under `other`; links inside a sentence excepted.
({ primary, other }) => {
  const isInSentence = element => getComputedStyle(element).display === "inline"
    && [...element.parentElement.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim().length > 1);
  const sizeOf = element => {
    const box = element.getBoundingClientRect();
    const after = getComputedStyle(element, "::after");
    const card = after.content !== "none" && after.position === "absolute" ? element.closest(".card").getBoundingClientRect() : box;
    return { width: Math.max(box.width, card.width), height: Math.max(box.height, card.height) };
  };
  return [...document.querySelectorAll("a[href], button, input, summary")]
    .filter(element => element.checkVisibility({ visibilityProperty: true }) && !element.matches(".skipnav, .tile") && !isInSentence(element))
    .map(element => ({ element, size: sizeOf(element), least: element.matches(".site-nav a, .button, .form-input, .help-box a") ? primary : other }))
    .filter(({ size, least }) => size.height < least - .01 || size.width < Math.min(least, other) - .01)
    .map(({ element, size }) => `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 40)}" is ${size.width.toFixed(1)} × ${size.height.toFixed(1)}`);
}
