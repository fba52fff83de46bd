// The rules of axe that the page breaks, each with its target. Axe must have been loaded.
async options => {
  const result = await axe.run(document, options);
  const notRun = options.runOnly.type === "rule" ? [] : ["target-size", "color-contrast"].filter(id => ![...result.passes, ...result.violations, ...result.incomplete, ...result.inapplicable].some(rule => rule.id === id));
  return [
    ...notRun.map(id => `${id} was not asked`),
    ...result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id} (${rule.help}): ${node.target}: ${node.html.slice(0, 200)}`)),
  ];
}
