package org.opscoord.notification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.opscoord.notification.channel.Channel;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which kinds of messages somebody wants in which channels. */
@Service
@Transactional
public class Preferences {

  private final PreferenceRepository repository;
  private final Reader reader;

  Preferences(PreferenceRepository repository, Reader reader) {
    this.repository = repository;
    this.reader = reader;
  }

  /**
   * What the person acting now wants, for every kind.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  @Transactional(readOnly = true)
  public Map<NoticeKind, Set<Channel>> own() {
    var wants = new EnumMap<NoticeKind, Set<Channel>>(NoticeKind.class);
    Arrays.stream(NoticeKind.values())
        .filter(NoticeKind::isChosen)
        .forEach(kind -> wants.put(kind, kind.defaults()));
    wants.putAll(repository.of(reader.require().id()));
    return wants;
  }

  /**
   * Replaces what the person acting now wants. Kinds that are not named, or named with their
   * defaults, follow the defaults from now on, also when those change.
   *
   * @throws InboxNeedsPerson when nobody of the directory is acting
   */
  public void replaceOwn(Map<NoticeKind, Set<Channel>> wants) {
    var own = new EnumMap<NoticeKind, Set<Channel>>(NoticeKind.class);
    own.putAll(wants);
    own.entrySet().removeIf(want -> want.getValue().equals(want.getKey().defaults()));
    repository.replace(reader.require().id(), own);
  }
}
