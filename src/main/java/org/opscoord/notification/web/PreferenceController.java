package org.opscoord.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.opscoord.notification.ChannelUnknown;
import org.opscoord.notification.KindUnknown;
import org.opscoord.notification.MessageWording;
import org.opscoord.notification.NoticeKind;
import org.opscoord.notification.Preferences;
import org.opscoord.notification.channel.Channel;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's own choice of channels. */
@RestController
@RequestMapping("/api/inbox/preferences")
@Tag(name = "Inbox")
class PreferenceController {

  private final Preferences preferences;
  private final MessageViews views;
  private final MessageWording wording;

  PreferenceController(Preferences preferences, MessageViews views, MessageWording wording) {
    this.preferences = preferences;
    this.views = views;
    this.wording = wording;
  }

  /** Where somebody is told of a kind of event; {@code name} is in their language. */
  record PreferenceView(String kind, String name, Set<Channel> channels, Set<Channel> defaults) {}

  @GetMapping
  @Operation(summary = "Where you are told of which kind of event")
  List<PreferenceView> own() {
    var locale = views.locale();
    return preferences.own().entrySet().stream()
        .map(
            want ->
                new PreferenceView(
                    want.getKey().id(),
                    wording.name(want.getKey(), locale),
                    new TreeSet<>(want.getValue()),
                    new TreeSet<>(want.getKey().defaults())))
        .toList();
  }

  @PutMapping
  @Operation(
      summary = "Choose channels by kind of event; kinds that you leave out follow their defaults")
  List<PreferenceView> replace(@RequestBody Map<String, List<String>> wants) {
    var chosen = new EnumMap<NoticeKind, Set<Channel>>(NoticeKind.class);
    wants.forEach((kind, channels) -> chosen.put(kind(kind), channels(channels)));
    preferences.replaceOwn(chosen);
    return own();
  }

  private static NoticeKind kind(String id) {
    return NoticeKind.of(id).filter(NoticeKind::isChosen).orElseThrow(() -> new KindUnknown(id));
  }

  private static Set<Channel> channels(List<String> names) {
    var channels = EnumSet.noneOf(Channel.class);
    names.forEach(name -> channels.add(channel(name)));
    return channels;
  }

  private static Channel channel(String name) {
    return Channel.ofPeople().stream()
        .filter(channel -> channel.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ChannelUnknown(name, known()));
  }

  private static String known() {
    return Channel.ofPeople().stream().map(Channel::name).collect(Collectors.joining(", "));
  }
}
