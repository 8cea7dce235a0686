# @forecourt/{{name}}

The {{title}} widget, `<forecourt-{{name}}>`.

```html
<script type="module">
  import '@forecourt/{{name}}/register.js';
  document.querySelector('forecourt-{{name}}').api = { load: () => Promise.resolve({ text: 'Hello' }) };
</script>

<forecourt-{{name}}></forecourt-{{name}}>
```

It needs an `api` from the host page.

<!-- generated: api -->
<!-- /generated -->
