// Tells the script whether the screen is narrow, as soon as that is another than the script thinks.

const NARROW = matchMedia("(max-width: 700px)");

export default function ({ data, setStateValue }) {
  const tell = () => {
    if (NARROW.matches !== data.narrow) setStateValue("narrow", NARROW.matches);
  };
  tell();
  NARROW.addEventListener("change", tell);
  return () => NARROW.removeEventListener("change", tell);
}
