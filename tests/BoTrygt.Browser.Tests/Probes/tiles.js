// The tiles of the map, as squares on the screen, and whether their corners and middle are theirs to hit.
() => [...document.querySelectorAll(".tile-map a")].map(link => {
  const box = link.querySelector(".tile__area").getBoundingClientRect();
  scrollTo(0, box.top + scrollY - 200);
  const now = link.querySelector(".tile__area").getBoundingClientRect();
  const isHit = (x, y) => link.contains(document.elementFromPoint(now.left + x, now.top + y));
  return {
    address: link.getAttribute("href"),
    left: now.left + scrollX,
    top: now.top + scrollY,
    width: now.width,
    height: now.height,
    isHit: isHit(1, 1) && isHit(now.width - 1, 1) && isHit(1, now.height - 1) && isHit(now.width - 1, now.height - 1) && isHit(now.width / 2, now.height / 2),
    windows: [...link.querySelectorAll(".tile__window")].filter(window => window.getBoundingClientRect().width > 2).length,
    isPartner: link.classList.contains("tile--partner"),
    edge: parseFloat(getComputedStyle(link.querySelector("rect:not(.tile__area)")).strokeWidth),
  };
})
