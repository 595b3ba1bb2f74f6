package org.opscoord.security;

import java.util.List;

/**
 * A route of the product as the table of rights has it.
 *
 * @param name method and path as they are mapped
 * @param who may take it
 * @param status what they are answered
 * @param address where it is tried; {@code CASE} and {@code SEAT} stand for those of a decision
 *     about people of sales that the head of sales has rejected
 * @param body what is sent; multipart when it begins with dashes
 */
record Route(String name, Who who, int status, String address, String body) {

  /** Who may, and how others are answered. */
  enum Who {
    EVERYBODY(List.of("jiang.shan"), List.of(), List.of()),
    STAFF(List.of("jiang.shan", "gao.yuan", "ren.hao"), List.of(), List.of()),
    CONCERNED(
        List.of("qian.duoduo", "wang.fang", "zhou.tao", "tang.yu", "zhang.wei", "gao.yuan"),
        List.of(),
        List.of("jiang.shan", "li.na", "xu.ning", "james.carter")),
    REQUESTER(
        List.of("qian.duoduo"),
        List.of("wang.fang", "zhou.tao", "gao.yuan", "ren.hao"),
        List.of("jiang.shan", "li.na", "xu.ning")),
    VOTER(
        List.of("wang.fang"),
        List.of("qian.duoduo", "zhang.wei", "gao.yuan", "ren.hao"),
        List.of("jiang.shan", "li.na", "xu.ning")),
    COORDINATOR_OF_A_CASE(
        List.of("gao.yuan"),
        List.of("qian.duoduo", "wang.fang", "zhou.tao", "ren.hao"),
        List.of("jiang.shan", "li.na", "xu.ning")),
    COORDINATOR_OR_ADMINISTRATOR(
        List.of("gao.yuan", "ren.hao"),
        List.of("jiang.shan", "wang.fang", "xu.ning", "zhao.min", "chen.guoqiang"),
        List.of()),
    OWNER_OR_ADMINISTRATOR(
        List.of("xu.ning", "ren.hao"),
        List.of("jiang.shan", "wang.fang", "gao.yuan", "chen.guoqiang"),
        List.of()),
    COORDINATOR_OR_OWNER(
        List.of("gao.yuan", "xu.ning", "ren.hao"),
        List.of("jiang.shan", "wang.fang", "zhao.min"),
        List.of()),
    FIGURE_READER(
        List.of("gao.yuan", "ren.hao", "xu.ning", "wang.fang", "chen.guoqiang"),
        List.of("jiang.shan", "tang.yu"),
        List.of()),
    ADMINISTRATOR(
        List.of("ren.hao"),
        List.of("jiang.shan", "wang.fang", "gao.yuan", "xu.ning", "zhao.min", "chen.guoqiang"),
        List.of());

    private final List<String> welcome;
    private final List<String> forbidden;
    private final List<String> unaware;

    Who(List<String> welcome, List<String> forbidden, List<String> unaware) {
      this.welcome = welcome;
      this.forbidden = forbidden;
      this.unaware = unaware;
    }

    List<String> welcome() {
      return welcome;
    }

    /** Whoever is told that they may not. */
    List<String> forbidden() {
      return forbidden;
    }

    /** Whoever is told that there is no such thing. */
    List<String> unaware() {
      return unaware;
    }
  }

  static Route of(String name, Who who, int status) {
    return new Route(name, who, status, name.substring(name.indexOf(' ') + 1), "");
  }

  Route at(String otherAddress) {
    return new Route(name, who, status, otherAddress, body);
  }

  Route with(String otherBody) {
    return new Route(name, who, status, address, otherBody);
  }

  String method() {
    var method = name.substring(0, name.indexOf(' '));
    return method.equals("*") ? "GET" : method;
  }

  String contentType() {
    return body.startsWith("--")
        ? "multipart/form-data; boundary=" + body.lines().findFirst().orElseThrow().substring(2)
        : "application/json";
  }

  @Override
  public String toString() {
    return name;
  }
}
