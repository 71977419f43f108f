// Named curves → an SVG with one small plot for each, axes from zero.

const [width, height, margin] = [260, 180, 40];

/** `curves`: `{ name, points: [[x, y]] }`, x in order. */
export function drawCurves(curves) {
  const plots = curves.map(({ name, points }, i) => drawPlot(name, points, i * width));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width * curves.length} ${height}" font-family="sans-serif" font-size="10">\n${plots.join('\n')}\n</svg>\n`;
}

function drawPlot(name, points, left) {
  const mostX = Math.max(...points.map(([x]) => x));
  const mostY = Math.max(...points.map(([, y]) => y)) || 1;
  const toX = (x) => (left + margin + (x / mostX) * (width - 2 * margin)).toFixed(1);
  const toY = (y) => (height - margin - (y / mostY) * (height - 2 * margin)).toFixed(1);
  const path = points.map(([x, y]) => `${toX(x)},${toY(y)}`).join(' ');
  const labels = points.map(
    ([x, y]) =>
      `<text x="${toX(x)}" y="${Number(toY(y)) - 6}" text-anchor="middle">${formatNumber(y)}</text>`,
  );
  const [first, last] = [points[0][0], points.at(-1)[0]];
  return `<text x="${left + width / 2}" y="14" text-anchor="middle">${name}</text>
<path d="M${toX(0)} ${toY(mostY)}V${toY(0)}H${toX(mostX)}" fill="none" stroke="grey"/>
<polyline points="${path}" fill="none" stroke="black"/>
${labels.join('\n')}
<text x="${toX(first)}" y="${height - margin + 14}" text-anchor="middle">${first}</text>
<text x="${toX(last)}" y="${height - margin + 14}" text-anchor="middle">${last} articles</text>`;
}

function formatNumber(value) {
  return value >= 10 ? value.toFixed(0) : value.toFixed(1);
}
