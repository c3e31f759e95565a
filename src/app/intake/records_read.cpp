// Reads one row of the records sheet.
#include <fmt/format.h>

#include "app/intake/records.h"
#include "app/intake/who.h"
#include "app/words/words.h"
#include "base/text.h"

namespace jinze::intake {
namespace {

using record::Kind;
using record::Presence;
using record::Roster;
using registry::OrgKind;

bool takes_attendance(Kind kind) { return kind == Kind::meeting || kind == Kind::study || kind == Kind::ballot; }

// Whose attendance is taken: as the topic says if that fits the host, else as usual for such a body.
Roster roster_for(const RecordRow& it, OrgKind host, const Topics& topics)
{
    if (!takes_attendance(it.content.kind)) return Roster::none;
    const auto fits = [&](Roster roster) {
        if (roster == Roster::seats) return registry::is_leading(host);
        if (roster == Roster::members) return registry::is_grassroots(host);
        return roster == Roster::committee && !registry::is_leading(host) && host != OrgKind::small_group;
    };
    for (const Code& topic : it.content.topics)
        if (const Roster roster = topics.roster(topic); roster != Roster::none && fits(roster)) return roster;
    return record::default_roster(host);
}

// 甲：生病、乙 -> who, and why
std::pair<std::string, std::string> name_and_reason(const std::string& part)
{
    for (const std::string_view mark : {"：", ":"})
        if (const auto at = part.find(mark); at != part.npos)
            return {trimmed(part.substr(0, at)), trimmed(part.substr(at + mark.size()))};
    return {part, {}};
}

class Reading {
public:
    Reading(Pass& pass, RowReader& row, const Topics& topics) : pass_{pass}, row_{row}, topics_{topics} {}

    std::optional<RecordRow> read()
    {
        it_.words.title = row_.text("title");
        it_.words.place = row_.text("place");
        read_kind();
        read_day();
        read_host();
        read_topics();
        if (row_.rejected()) return {};
        it_.content.roster = roster_for(it_, pass_.people()[it_.content.host].kind, topics_);
        it_.content.chair = one_person("chair");
        it_.content.recorder = one_person("recorder");
        it_.content.on_behalf_of = one_person("on_behalf_of");
        read_attendance();
        for (const std::string& line : words::lines_of(row_.text("items"))) read_item(line);
        for (const std::string& id : words::parts_of_list(row_.text("makes_up")))
            it_.content.makes_up.push_back({squeezed(plain_width(id))});
        if (row_.rejected()) return {};
        return std::move(it_);
    }

private:
    void read_kind()
    {
        const std::string word = row_.text("kind");
        if (word.empty()) return;
        if (const auto kind = words::record_kind_from(word))
            it_.content.kind = *kind;
        else
            row_.reject("kind", "kind.unknown", fmt::format("类型“{}”无法识别，请从下拉列表中选择。", excerpt(word)),
                        fmt::format("The kind \"{}\" is unknown; choose one from the list.", excerpt(word)));
    }

    void read_day()
    {
        const auto day = sheets::day_from_cell(row_.cell("day"));
        if (day && day->month_only)
            row_.reject("day", "day.month_only", "只有年月，请填写到日。",
                        "Only year and month are given; write the day.");
        else if (const auto read = row_.day("day"))
            it_.content.performed = *read;
    }

    void read_host()
    {
        const std::string name = row_.text("host");
        if (name.empty()) return;
        if (const auto host = pass_.organisation(name))
            it_.content.host = *host;
        else
            row_.reject("host", "organisation.unknown",
                        fmt::format("没有名称为“{}”的组织，请填写全称。", excerpt(name, 40)),
                        fmt::format("No organisation is called \"{}\"; write its full name.", excerpt(name, 40)));
    }

    void read_topics()
    {
        const std::string text = row_.text("topics");
        if (text.empty()) return;
        for (const std::string& part : topics_.find(text) ? std::vector{text} : words::parts_of_list(text)) {
            const auto topic = topics_.find(part);
            if (!topic)
                row_.reject("topics", "topic.unknown",
                            fmt::format("议题“{}”不在目录中，请填写目录中的名称。", excerpt(part)),
                            fmt::format("The topic \"{}\" is not in the catalogue; write a title of the catalogue.",
                                        excerpt(part)));
            else if (std::find(it_.content.topics.begin(), it_.content.topics.end(), *topic) ==
                     it_.content.topics.end())
                it_.content.topics.push_back(*topic);
        }
    }

    // The host's people are collected only if a name is ambiguous.
    std::span<const PersonId> nearest(std::string_view name)
    {
        if (near_.empty() && pass_.names.persons(name).size() > 1)
            near_ = near(pass_.people(), it_.content.host, it_.content.performed, pass_.today);
        return near_;
    }

    std::optional<PersonId> one_person(std::string_view key)
    {
        const std::string text = row_.text(key);
        return text.empty() ? std::nullopt : person_in_text(pass_, row_, key, text, nearest(text));
    }

    void read_attendance()
    {
        constexpr std::array<std::pair<std::string_view, Presence>, 3> columns{
            {{"absent", Presence::absent}, {"excused", Presence::excused}, {"sitting_in", Presence::sitting_in}}};
        for (const auto& [key, presence] : columns)
            for (const std::string& part : words::parts_of_list(row_.text(key))) {
                if (words::says_nothing(part)) continue;
                const auto [name, reason] = name_and_reason(part);
                const auto person = person_in_text(pass_, row_, key, name, nearest(name));
                if (!person) continue;
                it_.content.exceptions.push_back({*person, presence});
                if (!reason.empty()) it_.excuses.push_back({*person, {reason}});
            }
    }

    // 事项；责任人或责任单位；完成日期: parsed from the end, because the text of a matter may contain ； too.
    void read_item(const std::string& line)
    {
        std::vector<std::string> parts(1);
        for (std::string_view rest = line; !rest.empty();) {
            const std::size_t mark = rest.starts_with("；") ? 3 : rest.starts_with(";") ? 1 : 0;
            if (mark)
                parts.emplace_back();
            else
                parts.back() += rest.front();
            rest.remove_prefix(mark ? mark : 1);
        }
        while (parts.size() > 1 && trimmed(parts.back()).empty()) parts.pop_back();
        if (parts.size() > 2 && day_in(parts[parts.size() - 2]) && !day_in(parts.back()))
            std::swap(parts[parts.size() - 2], parts.back());
        record::Item item;
        std::string lasting;
        if (parts.size() > 1 && read_due(trimmed(parts.back()), item, lasting)) parts.pop_back();
        if (parts.size() > 1) {
            const std::string owner = trimmed(parts.back());
            if (owner.empty() || take_owner(owner, item)) parts.pop_back();
        }
        if (!lasting.empty()) parts.push_back(lasting);
        std::string words;
        for (const std::string& part : parts) words += (words.empty() ? "" : "；") + trimmed(part);
        it_.content.items.push_back(item);
        it_.words.items.push_back(std::move(words));
    }

    static std::optional<sheets::CellDay> day_in(const std::string& text)
    {
        const auto day = sheets::day_from_cell({.text = text});
        return day ? std::optional{*day} : std::nullopt;
    }

    // True if the part is a deadline, valid or not: 2026-04-30, 4月底前, 长期. The last stays in the text.
    bool read_due(const std::string& text, record::Item& item, std::string& lasting)
    {
        const auto day = day_in(text);
        if (day && !day->month_only) {
            item.due = day->day;
            return true;
        }
        if (text == "长期" || text == "长期坚持" || text == "持续" || text == "常态化") {
            lasting = text;
            return true;
        }
        const bool digits = text.find_first_of("0123456789") != text.npos && text.size() <= 30;
        if (!day && (!digits || !(text.contains("月") || text.contains("年") || parted_twice(text)))) return false;
        const std::size_t nth = it_.words.items.size() + 1;
        row_.reject(
            "items", "item.due_unreadable",
            fmt::format("第{}条的完成日期“{}”应填写到日，且应为存在的日期，如2026-04-30。", nth, excerpt(text, 20)),
            fmt::format("Item {}: the deadline \"{}\" must be an existing day, like 2026-04-30.", nth,
                        excerpt(text, 20)));
        return true;
    }

    // Digits with the same separator twice: 2026-02-30.
    static bool parted_twice(const std::string& text)
    {
        constexpr std::string_view signs = "-./";
        return std::any_of(signs.begin(), signs.end(), [&](char sign) {
            return std::count(text.begin(), text.end(), sign) == 2 &&
                   text.find_first_not_of(std::string("0123456789") + sign) == text.npos;
        });
    }

    bool take_owner(const std::string& owner, record::Item& item)
    {
        if (const auto org = pass_.organisation(owner)) {
            item.org = org;
            return true;
        }
        if (pass_.names.persons(owner).empty() && owner.size() <= 18) {
            const std::size_t nth = it_.words.items.size() + 1;
            row_.warn("items", "item.owner_unknown",
                      fmt::format("第{}条的责任人或责任单位查无此名，按事项文字收。", nth),
                      fmt::format("The owner of item {} was not found; kept as part of its text.", nth));
            return false;
        }
        if (pass_.names.persons(owner).empty() && !owner.contains(' ')) return false;
        item.person = person_in_text(pass_, row_, "items", owner, nearest(owner));
        return true;
    }

    Pass& pass_;
    RowReader& row_;
    const Topics& topics_;
    RecordRow it_;
    std::vector<PersonId> near_;
};

}  // namespace

std::vector<PersonId> near(const registry::Register& people, OrgId host, Day on, Day known)
{
    std::vector<PersonId> found = people.members(host, on, known);
    for (const PostId post : people[host].posts)
        if (const auto holder = people.holder(post, on, known)) found.push_back(*holder);
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

std::optional<RecordRow> read_record(Pass& pass, RowReader& row, const Topics& topics)
{
    return Reading{pass, row, topics}.read();
}

}  // namespace jinze::intake
