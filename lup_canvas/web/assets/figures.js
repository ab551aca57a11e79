// Brings the figures that tell more when they are pointed at to life, as they come near. Without
// it they are still pictures.

const address = document.currentScript.dataset.plotly;
const dark = matchMedia("(prefers-color-scheme: dark)");

let plotly;

function fetched() {
  plotly ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => done(window.Plotly);
    script.onerror = failed;
    document.head.append(script);
  });
  return plotly;
}

async function comeAlive(figure) {
  const Plotly = await fetched();
  const { light, dark: inDark, config } = JSON.parse(figure.querySelector("script").textContent);
  const still = figure.querySelector(".still");
  const { width, height } = still.firstElementChild.viewBox.baseVal;
  const live = document.createElement("div");
  live.className = "live";
  live.style.width = `${width}px`;
  still.after(live);
  const draw = () => {
    const { data, layout } = structuredClone(dark.matches ? inDark : light);
    return Plotly.react(live, data, { ...layout, width, height }, config);
  };
  // Words are measured for the width of the picture, so the whole of it is made larger or smaller.
  const fit = () => {
    const scale = figure.querySelector(".ground").clientWidth / width;
    live.style.transform = `scale(${scale})`;
    live.style.marginBottom = `${height * (scale - 1)}px`;
    live.style.marginRight = `${width * (scale - 1)}px`;
  };
  await draw();
  fit();
  figure.classList.add("alive");
  dark.addEventListener("change", draw);
  new ResizeObserver(fit).observe(figure);
}

if (!navigator.connection?.saveData) {
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      comeAlive(target).catch(() => {});
    }
  }, { rootMargin: "300px" });
  document.addEventListener("DOMContentLoaded", () => {
    for (const figure of document.querySelectorAll(".comes-alive")) near.observe(figure);
  });
}
