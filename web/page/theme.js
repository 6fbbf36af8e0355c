// @ts-check
// Not a module: it runs before the first paint, so that a chosen theme does not flash.
{
  const theme = localStorage.getItem("feedlab.theme");
  if (theme === "light" || theme === "dark") {
    document.documentElement.dataset.theme = theme;
  }
}
