#include <fmt/format.h>

#include "domain/scheme/say.h"

namespace jinze::scheme {

Bilingual headline(const Node& node)
{
    switch (node.state) {
        case NodeState::not_applicable: return {"不适用，不是零分。", "Not applicable, which is not zero."};
        case NodeState::not_due: return {"未到期，不计。", "Not due, left out."};
        case NodeState::unanswered: return {"还没有认定，不计。", "Not yet stated, left out."};
        case NodeState::absent:
            return {"本区没有这个来源：不折算，不补零。", "There is no such source here: neither scaled nor zero."};
        case NodeState::counted: break;
    }
    if (node.kind == NodeKind::item && node.refers && !node.lost) return {"提交会议研究。", "Referred to the meeting."};
    Bilingual text =
        node.added  ? Bilingual{fmt::format("加{}分", node.added.text()), fmt::format("Adds {}", node.added.text())}
        : node.lost ? Bilingual{fmt::format("扣{}分", node.lost.text()), fmt::format("Loses {}", node.lost.text())}
        : node.takes_nothing ? Bilingual{"不加", "Adds nothing"}
                             : Bilingual{"不扣", "Loses nothing"};
    if (node.refers) text = {text.zh + "，提交会议研究", text.en + ", referred to the meeting"};
    return {text.zh + "。", text.en + "."};
}

void say_part(Node& node)
{
    node.says = headline(node);
    if (node.state != NodeState::counted) {
        node.arithmetic = headline(node);
        return;
    }
    Bilingual text;
    if (node.full) {
        text = {fmt::format("满分{}分", node.full->text()), fmt::format("Full mark {}", node.full->text())};
        if (*node.applicable != *node.full)
            text = {text.zh + fmt::format("，适用{}分", node.applicable->text()),
                    text.en + fmt::format(", applicable {}", node.applicable->text())};
        text.zh += "；";
        text.en += "; ";
    }
    text.zh += fmt::format("各行共扣{}分", node.taken.text());
    text.en += fmt::format("together {} is lost", node.taken.text());
    if (node.taken > node.lost) {
        text.zh += fmt::format("，最多扣{}分", node.lost.text());
        text.en += fmt::format(", at most {}", node.lost.text());
    }
    if (node.value) {
        const auto left = fmt::format("{} − {} = {}", node.applicable->text(), node.lost.text(), node.value->text());
        text = {text.zh + "；" + left, text.en + "; " + left};
    }
    if (node.added) {
        text.zh += fmt::format("；加{}分", node.added.text());
        text.en += fmt::format("; {} is added", node.added.text());
    }
    node.arithmetic = {text.zh + "。", text.en + "."};
}

void say_total(Score& score, const Scheme& scheme)
{
    Node& node = score.tree;
    say_part(node);
    node.clause = {fmt::format("《{}》，供会议研究的材料。", scheme.title.zh),
                   fmt::format("《{}》, material for the meeting.", scheme.title.en)};
    if (!score.total) {
        node.says = node.full ? Bilingual{"没有适用的行，没有总分。", "Nothing applies, so there is no total."}
                              : Bilingual{fmt::format("扣分合计{}分。", score.lost.text()),
                                          fmt::format("Lost in all: {}.", score.lost.text())};
        if (!node.full && node.added)
            node.says = {node.says.zh + fmt::format("加分合计{}分。", score.added.text()),
                         node.says.en + fmt::format(" Added in all: {}.", score.added.text())};
        return;
    }
    const std::string full = node.full->text(), applicable = node.applicable->text(), value = node.value->text();
    std::string sum = value;
    if (*node.applicable != *node.full) sum = fmt::format("{} × {} ÷ {}", value, full, applicable);
    if (node.added) sum += " + " + node.added.text();
    const std::string unrounded = score.unrounded->text(), total = score.total->text();
    if (sum != unrounded) sum += " = " + unrounded;
    node.says = {
        fmt::format("共得{}分，适用的满分是{}分：{}，只在这里四舍五入一次，得{}分。", value, applicable, sum, total),
        fmt::format("It keeps {} of the {} that apply: {}, rounded once, here: {}.", value, applicable, sum, total)};
    if (score.band) node.says = {node.says.zh + score.band->zh + "。", node.says.en + " " + score.band->en + "."};
}

std::vector<std::string> numbers_of(const Node& node, const Score* whole)
{
    std::vector<std::string> numbers = numbers_in(node.row);
    const auto take = [&](const Exact& number) { numbers.push_back(number.text()); };
    const auto maybe = [&](const std::optional<Exact>& number) {
        if (number) take(*number);
    };
    for (const Exact& it : {node.taken, node.lost, node.added, node.absent}) take(it);
    for (const auto& it : {node.full, node.applicable, node.lost_most, node.added_most, node.value, node.measured})
        maybe(it);
    for (const Sum& it : node.sums) take(it.each), take(it.count), take(it.value);
    for (const Exact& it : node.terms) take(it);
    for (const Tally& it : node.tallies) numbers.push_back(std::to_string(it.count));
    for (const Line& it : node.lines) {
        for (const Exact& number : {it.each, it.count, it.value, it.each * Exact::whole(100)}) take(number);
    }
    if (whole) {
        for (const Hundredths& it : {whole->lost, whole->added, whole->total.value_or(Hundredths{})})
            numbers.push_back(it.text());
        maybe(whole->unrounded);
    }
    return numbers;
}

std::vector<std::string> numbers_in(std::string_view sentence)
{
    std::vector<std::string> numbers;
    std::string number;
    int quoted = 0;
    for (std::size_t i = 0; i < sentence.size();) {
        const std::string_view rest = sentence.substr(i);
        if (rest.starts_with("“") || rest.starts_with("《")) ++quoted;
        if (rest.starts_with("”") || rest.starts_with("》")) --quoted;
        const char c = rest.front();
        const bool digit = c >= '0' && c <= '9';
        const bool point = c == '.' && !number.empty() && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
        if (quoted == 0 && (digit || point)) {
            number += c;
            ++i;
            continue;
        }
        if (!number.empty() && rest.starts_with("…")) number += "…";
        if (!number.empty()) numbers.push_back(std::exchange(number, {}));
        ++i;
    }
    if (!number.empty()) numbers.push_back(number);
    return numbers;
}

}  // namespace jinze::scheme
