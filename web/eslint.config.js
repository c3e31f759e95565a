// What is looked for in the client beside its types. Layout is Prettier's business.
import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

/** Rules of eslint-plugin-vue that would lay a template out in another way than Prettier does. */
const layout = [
  'vue/first-attribute-linebreak',
  'vue/html-closing-bracket-newline',
  'vue/html-closing-bracket-spacing',
  'vue/html-indent',
  'vue/html-self-closing',
  'vue/max-attributes-per-line',
  'vue/multiline-html-element-content-newline',
  'vue/mustache-interpolation-spacing',
  'vue/no-multi-spaces',
  'vue/no-spaces-around-equal-signs-in-attribute',
  'vue/singleline-html-element-content-newline',
]

export default ts.config(
  { ignores: ['dist/', 'dist-gallery/', 'src/api/schema.d.ts', 'src/components.d.ts'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...vue.configs['flat/recommended'],
  {
    languageOptions: { parserOptions: { parser: ts.parser } },
    rules: {
      ...Object.fromEntries(layout.map(rule => [rule, 'off'])),
      // A page is called what people call it (Today, Board); each is imported by name, so none is taken for an element.
      'vue/multi-word-component-names': 'off',
      // The ideographic space parts words in Chinese; it belongs in sentences and nowhere else.
      'no-irregular-whitespace': 'off',
      'vue/no-irregular-whitespace': [
        'error',
        {
          skipStrings: true,
          skipTemplates: true,
          skipRegExps: true,
          skipHTMLAttributeValues: true,
          skipHTMLTextContents: true,
        },
      ],
      // vue-tsc knows every name, also those of the browser and of Node; ESLint would have to be told them.
      'no-undef': 'off',
    },
  },
)
