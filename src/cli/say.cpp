#include "cli/say.h"

#include <fmt/format.h>

namespace jinze::cli {

namespace {

// An option, a file, a path in the input. An id or a day, o4 or 2026-03-05, tells people nothing that the sentence does not.
bool is_place(const std::string& field)
{
    const std::size_t letters = !field.empty() && field[0] >= 'a' && field[0] <= 'z' ? 1 : 0;
    return field.find_first_not_of("0123456789-", letters) != field.npos;
}

}  // namespace

int say(Shell& shell, const Common& common, const No& told)
{
    const No no{told.why, printable(told.field), printable(told.chinese), printable(told.english)};
    if (no.why == waits_for_second) {
        if (common.json) say_json(shell, no);
        else shell.out << (common.english() ? no.english : no.chinese) << '\n';
        return waits;
    }
    if (common.json) say_json(shell, no);
    std::string sentence = common.english() ? no.english : no.chinese;
    if (is_place(no.field) && sentence.find(no.field) == sentence.npos)
        sentence = no.field + (common.english() ? ": " : "：") + sentence;
    shell.err << sentence << '\n';
    return no.why == "does_not_verify" ? does_not_verify : refused;
}

int say(Shell& shell, const Common& common, const ReceiptAnswer& answer)
{
    if (common.json) {
        say_json(shell, answer);
        return done;
    }
    std::string made;
    for (const std::string& id : answer.made) made += (made.empty() ? "" : " ") + id;
    const std::string root = to_hex(answer.root);
    if (common.english()) {
        shell.out << fmt::format("{}: leaves {}–{}\n", answer.repeated ? "already done" : "done",
                                 answer.first, answer.last);
        if (!made.empty()) shell.out << fmt::format("new: {}\n", made);
        shell.out << fmt::format("ledger: {} leaves, root {}\n", answer.size, root);
    } else {
        shell.out << fmt::format("{}：第{}–{}叶\n", answer.repeated ? "已办过" : "已办",
                                 answer.first, answer.last);
        if (!made.empty()) shell.out << fmt::format("新编号：{}\n", made);
        shell.out << fmt::format("账本：{}叶，根 {}\n", answer.size, root);
    }
    return done;
}

}  // namespace jinze::cli
