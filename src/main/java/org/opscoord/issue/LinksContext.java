package org.opscoord.issue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.opscoord.casework.FollowUps;
import org.opscoord.casework.FormContext;
import org.opscoord.directory.Directory;
import org.springframework.stereotype.Component;

/** People to choose from for an action, and what came from an issue and is still open. */
@Component
class LinksContext implements FormContext {

  private final Directory directory;
  private final FollowUps followUps;
  private final Words words;

  LinksContext(Directory directory, FollowUps followUps, Words words) {
    this.directory = directory;
    this.followUps = followUps;
    this.words = words;
  }

  @Override
  public boolean concerns(String process, String step) {
    return IssueModel.isStep(
        process,
        step,
        IssueModel.SOLVE_ISSUE,
        IssueModel.LEARN_FROM_ISSUE,
        IssueModel.OFFER_LEARNING);
  }

  @Override
  public Map<String, JsonNode> values(Opened opened) {
    return new FormValues()
        .rows(
            "people",
            directory.people(),
            (person, row) ->
                row.put("value", person.id().value())
                    .put(
                        "label",
                        "%s, %s".formatted(person.name(), words.department(person.department()))))
        .with(followUps.shown(opened.caseNumber()))
        .all();
  }
}
