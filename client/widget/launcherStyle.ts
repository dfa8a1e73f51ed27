// How the launcher and the chat's frame look on a shop's page. Lives in a shadow tree: takes nothing from the page and gives it nothing, moves nothing.

export const LAUNCHER_STYLE = `
:host{all:initial;color-scheme:light dark}
section+button{all:initial;box-sizing:border-box;position:fixed;z-index:2147483646;right:max(20px,env(safe-area-inset-right));bottom:max(20px,env(safe-area-inset-bottom));width:56px;height:56px;border-radius:50%;background:var(--c);color:var(--k);cursor:pointer;display:grid;place-items:center;box-shadow:0 1px 2px #0002,0 8px 24px #0003;-webkit-tap-highlight-color:transparent}
button:focus-visible{outline:2px solid var(--c);outline-offset:3px}
button.open{visibility:hidden}
svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:1.5;stroke-linecap:round;stroke-linejoin:round}
b{position:absolute;top:-2px;right:-2px;min-width:20px;height:20px;padding:0 5px;box-sizing:border-box;border-radius:10px;background:#c8321f;color:#fff;font:600 12px/20px system-ui,sans-serif;text-align:center}
section{bottom:88px;max-width:280px;display:flex}
section button{all:initial;min-width:44px;padding:11px 14px;border-radius:10px;color:CanvasText;font:15px/22px system-ui,sans-serif;cursor:pointer}
[hidden]{display:none!important}
div,section{position:fixed;z-index:2147483647;right:20px;border-radius:10px;box-shadow:0 0 0 1px #0002,0 8px 32px #0003;background:Canvas}
div{bottom:20px;width:380px;height:min(640px,calc(100dvh - 40px));overflow:hidden}
iframe{border:0;width:100%;height:100%;display:block}
@media (prefers-reduced-motion:no-preference){div,section{animation:rise 150ms cubic-bezier(.2,0,0,1)}@keyframes rise{from{opacity:0;translate:0 8px}}}
@media (max-width:480px){div{inset:0;width:auto;height:100dvh;border-radius:0;box-shadow:none}}
@media print{:host{display:none}}
`;
