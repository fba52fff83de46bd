// What moves by itself or slides.
() => [
  ...document.getAnimations().map(animation => `animation: ${animation.animationName ?? animation.transitionProperty ?? "script"}`),
  ...[...document.querySelectorAll("html, body *")].flatMap(element => [getComputedStyle(element), getComputedStyle(element, "::after"), getComputedStyle(element, "::before")]
    .filter(style => style.animationName !== "none" || style.scrollBehavior === "smooth"
      || style.transitionProperty !== "none" && style.transitionDuration.split(",").some(time => parseFloat(time) > 0))
    .map(() => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`)),
]
