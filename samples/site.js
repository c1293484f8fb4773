// What news sites do around an article, in small: count, measure, load pictures late.
globalThis.openedAt = Math.random();
globalThis.keysHeard = [];
const addPixel = (event) => {
  const pixel = new Image(1, 1);
  pixel.src = `/collect.gif?event=${event}&reader=4c1f`;
};
addPixel('view');
document.addEventListener('keydown', ({ key }) => {
  globalThis.keysHeard.push(key);
});
const late = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    target.src = target.dataset.src;
    late.unobserve(target);
  }
});
document.querySelectorAll('img[data-src]').forEach((img) => late.observe(img));
