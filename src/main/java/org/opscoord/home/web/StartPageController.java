package org.opscoord.home.web;

import java.util.Locale;
import java.util.Map;
import org.opscoord.home.StartPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The first page, for everybody. */
@Controller
class StartPageController {

  private final StartPage startPage;

  StartPageController(StartPage startPage) {
    this.startPage = startPage;
  }

  /** The page of who is logged in, else an invitation to log in. */
  @GetMapping("/")
  ModelAndView show(Locale reader) {
    return startPage
        .welcome(reader)
        .map(welcome -> new ModelAndView("start", Map.of("welcome", welcome)))
        .orElseGet(() -> new ModelAndView("start"));
  }
}
