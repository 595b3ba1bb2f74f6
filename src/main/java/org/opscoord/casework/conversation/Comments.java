package org.opscoord.casework.conversation;

import java.util.List;
import java.util.UUID;
import org.opscoord.casework.CaseNumber;
import org.opscoord.casework.CaseRegister;
import org.opscoord.casework.conversation.Speaking.Said;
import org.opscoord.directory.Directory;
import org.opscoord.directory.PersonId;
import org.opscoord.engine.Refusal;
import org.opscoord.engine.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Remarks on a case, for everybody who sees it. */
@Service
@Transactional
public class Comments {

  private static final int LONGEST = 4_000;

  private final Speaking speaking;
  private final CaseRegister cases;
  private final Directory directory;

  Comments(Speaking speaking, CaseRegister cases, Directory directory) {
    this.speaking = speaking;
    this.cases = cases;
    this.directory = directory;
  }

  /**
   * Writes a remark on the trail. Who is mentioned is told, and may see the case from then on. The
   * same key is done once.
   *
   * @throws org.opscoord.casework.CaseUnknown when the person acting now may not see the case
   * @throws Refusal when the text is missing or too long, or somebody mentioned is unknown
   */
  public void write(CaseNumber number, UUID key, String text, List<PersonId> mentioned) {
    var file = speaking.require(number);
    if (text.isBlank()) {
      throw new Refusal(Kind.INVALID, "comment.missing");
    }
    if (text.length() > LONGEST) {
      throw new Refusal(Kind.INVALID, "comment.tooLong", LONGEST, text.length());
    }
    for (var person : mentioned) {
      if (directory.person(person).isEmpty()) {
        throw new Refusal(Kind.INVALID, "conversation.person.unknown", person.value());
      }
    }
    speaking.once(
        ConversationKind.COMMENT,
        file,
        key,
        () -> {
          cases.addParticipants(number, mentioned);
          return new Said(text, mentioned);
        });
  }
}
