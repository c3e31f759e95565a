#include "front/cli/say.h"

#include <fmt/format.h>

namespace jinze::cli {

namespace {

// An option, a file or a path in the input. An id or a day (o4, 2026-03-05) tells the reader nothing new.
bool is_place(const std::string& field)
{
    const std::size_t letters = !field.empty() && field[0] >= 'a' && field[0] <= 'z' ? 1 : 0;
    return field.find_first_not_of("0123456789-", letters) != field.npos;
}

// The remedy at the command line. The rules' sentences are shown on pages too and cannot name options.
Bilingual on_the_line(std::string_view why)
{
    static const std::map<std::string_view, Bilingual> all{
        {"key_reused", {"命令行请改用其他--key。", " On the command line: another --key."}},
        {"holidays_unconfirmed", {"命令行请加--confirm。", " On the command line: add --confirm."}},
        {"district_not_open", {"命令行：jinze init。", " On the command line: jinze init."}},
        {"setup_is_over", {"命令行请用--as指明办理人。", " On the command line: name yourself with --as."}},
        {"vacancy_at_server",
         {"命令行：jinze administrator fill。", " On the command line: jinze administrator fill."}}};
    const auto found = all.find(why);
    return found == all.end() ? Bilingual{} : found->second;
}

}  // namespace

void warn(Shell& shell, const std::vector<Bilingual>& warnings, bool english)
{
    for (const Bilingual& it : warnings) shell.err << (english ? "note: " + it.en : "提示：" + it.zh) << '\n';
}

int say(Shell& shell, const Common& common, const Denial& told)
{
    const Denial no{told.why, printable(told.field), printable(told.chinese), printable(told.english)};
    if (no.why == waits_for_second) {
        if (common.json)
            say_json(shell, no);
        else
            shell.out << (common.english() ? no.english : no.chinese) << '\n';
        return waits;
    }
    if (common.json) say_json(shell, no);
    const Bilingual here = on_the_line(no.why);
    std::string sentence = common.english() ? no.english + here.en : no.chinese + here.zh;
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
    warn(shell, answer.warnings.value_or(std::vector<Bilingual>{}), common.english());
    std::string made;
    for (const std::string& id : answer.made) made += (made.empty() ? "" : " ") + id;
    const std::string root = to_hex(answer.root);
    if (common.english()) {
        shell.out << fmt::format("{}: leaves {}–{}\n", answer.repeated ? "already done" : "done", answer.first,
                                 answer.last);
        if (!made.empty()) shell.out << fmt::format("new: {}\n", made);
        shell.out << fmt::format("ledger: {} leaves, root {}\n", answer.size, root);
    } else {
        shell.out << fmt::format("{}：第{}–{}叶\n", answer.repeated ? "已办过" : "已办", answer.first, answer.last);
        if (!made.empty()) shell.out << fmt::format("新编号：{}\n", made);
        shell.out << fmt::format("账本：{}叶，根 {}\n", answer.size, root);
    }
    return done;
}

}  // namespace jinze::cli
