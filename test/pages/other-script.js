// A script of the page that has nothing to do with Council Kit.
document.documentElement.dataset.otherScript = 'ran';
