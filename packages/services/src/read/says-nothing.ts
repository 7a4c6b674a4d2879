const nothing =
  /^(n\/?a|none|nil|tb[ca]|unknown|not (applicable|known)|no (phone|number|telephone)|to be confirmed|dim|dim rhif|amherthnasol|i[’']w gadarnhau|[-–—.?]+)\.?$/i;

/** Whether a text is what people write where they have nothing to say: `None`, `n/a`, `tbc`, `dim`. */
export const saysNothing = (text: string): boolean => nothing.test(text.trim());
