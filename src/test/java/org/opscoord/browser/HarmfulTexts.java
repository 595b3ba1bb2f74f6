package org.opscoord.browser;

import java.util.ArrayList;
import java.util.List;

/** Sixty texts that try to become markup, script or style wherever they are shown. */
public final class HarmfulTexts {

  private HarmfulTexts() {}

  public static List<String> all() {
    var texts = new ArrayList<String>();
    var call = "alert(%d)";
    var shapes =
        List.of(
            "<script>%s</script>",
            "<img src=x onerror=%s>",
            "<svg onload=%s>",
            "<svg><script>%s</script></svg>",
            "<body onload=%s>",
            "<iframe src=\"javascript:%s\"></iframe>",
            "<a href=\"javascript:%s\">click</a>",
            "[click](javascript:%s)",
            "![x](x\" onerror=\"%s)",
            "<input autofocus onfocus=%s>",
            "<details open ontoggle=%s>",
            "<video><source onerror=%s></video>",
            "<math><mi xlink:href=\"javascript:%s\">x</mi></math>",
            "<object data=\"javascript:%s\"></object>",
            "<embed src=\"javascript:%s\">",
            "<form action=\"javascript:%s\"><button>go</button></form>",
            "<style>@import 'javascript:%s'</style>",
            "<div style=\"background:url(javascript:%s)\">x</div>",
            "\"><script>%s</script>",
            "' onmouseover='%s",
            "</textarea><script>%s</script>",
            "</title><script>%s</script>",
            "<!--<img src=\"--><img src=x onerror=%s>",
            "<template><script>%s</script></template>",
            "{{constructor.constructor('%s')()}}",
            "${%s}",
            "<a href=\"data:text/html,<script>%s</script>\">x</a>",
            "<marquee onstart=%s>x</marquee>",
            "<xss onclick=%s tabindex=1>x</xss>",
            "<scr<script>ipt>%s</script>");
    for (var round = 0; round < 2; round++) {
      for (var shape : shapes) {
        texts.add(shape.formatted(call.formatted(texts.size())));
      }
    }
    return texts;
  }
}
