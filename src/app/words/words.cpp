#include "app/words/words.h"

#include "base/spelling.h"
#include "base/text.h"

namespace jinze::words {
namespace {

using record::Kind;
using registry::MemberKind;
using registry::OrgKind;
using registry::Title;

template <class T>
struct Word {
    std::string_view word;
    T means;
};

// The first word of each meaning is the one written.
constexpr auto org_kinds = std::to_array<Word<OrgKind>>({
    {"区委", OrgKind::district_committee},
    {"区委常委会", OrgKind::district_committee},
    {"党工委", OrgKind::work_committee},
    {"机关工委", OrgKind::work_committee},
    {"区直机关工委", OrgKind::work_committee},
    {"工委", OrgKind::work_committee},
    {"单位", OrgKind::unit},
    {"党组", OrgKind::party_group},
    {"党组(党委)", OrgKind::party_group},
    {"部门党委", OrgKind::department_committee},
    {"领导班子", OrgKind::leading_group},
    {"机关党委", OrgKind::organ_committee},
    {"党委", OrgKind::organ_committee},
    {"基层党委", OrgKind::organ_committee},
    {"党总支", OrgKind::general_branch},
    {"机关党总支", OrgKind::general_branch},
    {"党总支部", OrgKind::general_branch},
    {"总支", OrgKind::general_branch},
    {"党支部", OrgKind::branch},
    {"机关党支部", OrgKind::branch},
    {"支部", OrgKind::branch},
    {"临时党支部", OrgKind::branch},
    {"离退休党支部", OrgKind::branch},
    {"离退休干部党支部", OrgKind::branch},
    {"流动党员党支部", OrgKind::branch},
    {"联合党支部", OrgKind::joint_branch},
    {"联合支部", OrgKind::joint_branch},
    {"党小组", OrgKind::small_group},
    {"组织部", OrgKind::organisation_department},
    {"区委组织部", OrgKind::organisation_department},
    {"机关纪委", OrgKind::discipline_body},
    {"纪检机构", OrgKind::discipline_body},
    {"纪检监察工委", OrgKind::discipline_body},
    {"其他", OrgKind::other},
    {"街道党工委", OrgKind::street_committee},
    {"街道工委", OrgKind::street_committee},
    {"镇街党工委", OrgKind::street_committee},
    {"园区党工委", OrgKind::street_committee},
});

constexpr auto titles = std::to_array<Word<Title>>({
    {"书记", Title::secretary},
    {"党组书记", Title::secretary},
    {"主要负责人", Title::secretary},
    {"专职副书记", Title::full_time_deputy},
    {"副书记", Title::deputy_secretary},
    {"党组副书记", Title::deputy_secretary},
    {"成员", Title::member},
    {"委员", Title::member},
    {"党组成员", Title::member},
    {"常委", Title::member},
    {"组织委员", Title::organisation_officer},
    {"宣传委员", Title::publicity_officer},
    {"纪检委员", Title::discipline_officer},
    {"纪律检查委员", Title::discipline_officer},
    {"纪检监察委员", Title::discipline_officer},
    {"其他委员", Title::other_officer},
    {"青年委员", Title::other_officer},
    {"统战委员", Title::other_officer},
    {"保密委员", Title::other_officer},
    {"群工委员", Title::other_officer},
    {"群众委员", Title::other_officer},
    {"妇女委员", Title::other_officer},
    {"文体委员", Title::other_officer},
    {"生活委员", Title::other_officer},
    {"学习委员", Title::other_officer},
    {"安全委员", Title::other_officer},
    {"武装委员", Title::other_officer},
    {"监督委员", Title::other_officer},
    {"老干委员", Title::other_officer},
    {"组长", Title::group_leader},
    {"党小组组长", Title::group_leader},
    {"党小组长", Title::group_leader},
    {"党务工作人员", Title::clerk},
    {"党务工作者", Title::clerk},
    {"党务干部", Title::clerk},
    {"联络员", Title::clerk},
    {"系统管理员", Title::system_administrator},
    {"安全管理员", Title::security_administrator},
    {"安全保密管理员", Title::security_administrator},
    {"审计管理员", Title::audit_administrator},
    {"安全审计员", Title::audit_administrator},
});

constexpr auto member_kinds = std::to_array<Word<MemberKind>>({
    {"正式党员", MemberKind::full},
    {"正式", MemberKind::full},
    {"中共党员", MemberKind::full},
    {"中共正式党员", MemberKind::full},
    {"预备党员", MemberKind::probationary},
    {"预备", MemberKind::probationary},
    {"预备期", MemberKind::probationary},
    {"中共预备党员", MemberKind::probationary},
    {"入党积极分子", MemberKind::activist},
    {"积极分子", MemberKind::activist},
    {"发展对象", MemberKind::activist},
});

constexpr auto record_kinds = std::to_array<Word<Kind>>({
    {"会议", Kind::meeting},    {"meeting", Kind::meeting},     {"学习", Kind::study},
    {"培训", Kind::study},      {"study", Kind::study},         {"谈话", Kind::talk},
    {"调研走访", Kind::talk},   {"talk", Kind::talk},           {"意见", Kind::opinion},
    {"过问", Kind::opinion},    {"opinion", Kind::opinion},     {"汇报", Kind::report},
    {"report", Kind::report},   {"文件", Kind::document},       {"document", Kind::document},
    {"选举测评", Kind::ballot}, {"选举", Kind::ballot},         {"测评", Kind::ballot},
    {"ballot", Kind::ballot},   {"公开", Kind::publication},    {"publication", Kind::publication},
    {"说明", Kind::statement},  {"statement", Kind::statement}, {"请求帮助", Kind::request},
    {"request", Kind::request}, {"党费", Kind::dues},           {"dues", Kind::dues},
    {"通知", Kind::notice},     {"提醒", Kind::notice},         {"notice", Kind::notice},
});

template <class T, std::size_t n>
std::optional<T> meaning(const std::array<Word<T>, n>& table, std::string_view word)
{
    const std::string plain = key_of_name(word);
    const auto found = std::find_if(table.begin(), table.end(), [&](const Word<T>& w) { return w.word == plain; });
    return found == table.end() ? std::nullopt : std::optional{found->means};
}

template <class T, std::size_t n>
std::string_view spelling(const std::array<Word<T>, n>& table, T meant)
{
    const auto found = std::find_if(table.begin(), table.end(), [&](const Word<T>& w) { return w.means == meant; });
    return found == table.end() ? std::string_view{} : found->word;
}

template <class T, std::size_t n>
std::string list_of(const std::array<Word<T>, n>& table)
{
    std::string words;
    for (const Word<T>& word : table) words += (words.empty() ? "" : "、") + std::string{word.word};
    return words;
}

}  // namespace

std::optional<OrgKind> org_kind_from(std::string_view word) { return meaning(org_kinds, word); }
std::optional<MemberKind> member_kind_from(std::string_view word) { return meaning(member_kinds, word); }
std::optional<Kind> record_kind_from(std::string_view word) { return meaning(record_kinds, word); }

namespace {

// 党支部书记 -> 书记: the body stands in a column of its own.
struct BodyWord {
    std::string_view word;
    bool (*fits)(OrgKind);
};
constexpr auto bodies = std::to_array<BodyWord>({
    {"机关党支部", registry::is_branch},
    {"党支部", registry::is_branch},
    {"支部", registry::is_branch},
    {"机关党总支", [](OrgKind kind) { return kind == OrgKind::general_branch; }},
    {"党总支", [](OrgKind kind) { return kind == OrgKind::general_branch; }},
    {"总支", [](OrgKind kind) { return kind == OrgKind::general_branch; }},
    {"机关党委", [](OrgKind kind) { return kind == OrgKind::organ_committee; }},
    {"部门党委", [](OrgKind kind) { return kind == OrgKind::department_committee; }},
    {"党委", [](OrgKind kind) { return kind == OrgKind::organ_committee || kind == OrgKind::department_committee; }},
    {"党组", [](OrgKind kind) { return kind == OrgKind::party_group; }},
    {"机关工委", [](OrgKind kind) { return kind == OrgKind::work_committee; }},
    {"党工委", [](OrgKind kind) { return kind == OrgKind::work_committee || kind == OrgKind::street_committee; }},
    {"工委", [](OrgKind kind) { return kind == OrgKind::work_committee || kind == OrgKind::street_committee; }},
    {"党小组", [](OrgKind kind) { return kind == OrgKind::small_group; }},
});

const BodyWord* body_in(std::string_view title)
{
    for (const BodyWord& body : bodies)
        if (title.starts_with(body.word) && title.size() > body.word.size()) return &body;
    return nullptr;
}

}  // namespace

std::optional<Title> title_from(std::string_view word)
{
    if (const auto title = meaning(titles, word)) return title;
    const std::string plain = key_of_name(word);
    if (plain == "支委") return Title::member;
    const BodyWord* body = body_in(plain);
    return body ? meaning(titles, std::string_view{plain}.substr(body->word.size())) : std::nullopt;
}

bool is_other_officer(std::string_view word) { return !title_from(word) && key_of_name(word).ends_with("委员"); }

bool names_another_body(std::string_view title, OrgKind kind)
{
    const std::string plain = key_of_name(title);
    const BodyWord* body = body_in(plain);
    return body && !body->fits(kind);
}

std::vector<std::string> titles_in(std::string_view cell)
{
    if (title_from(cell)) return {std::string{cell}};
    std::string parted{cell};
    for (const std::string_view mark : {"/", "／", "+", "＋", "及", "　", " "})
        for (auto at = parted.find(mark); at != parted.npos; at = parted.find(mark, at + 3))
            parted.replace(at, mark.size(), "、");
    constexpr std::string_view besides = "兼", held = "任";
    std::vector<std::string> words;
    for (std::string part : parts_of_list(parted)) {
        if (part.starts_with(besides)) part.erase(0, besides.size());
        const auto at = part.find(besides);
        const std::string first = part.substr(0, at);
        std::string second = at == part.npos ? std::string{} : part.substr(at + besides.size());
        if (second.starts_with(held)) second.erase(0, held.size());
        if (title_from(first) && title_from(second)) {
            words.push_back(trimmed(first));
            words.push_back(trimmed(second));
        } else {
            words.push_back(part);
        }
    }
    return words;
}

bool says_nothing(std::string_view cell)
{
    constexpr auto words = std::to_array<std::string_view>(
        {"无", "没有", "/", "／", "-", "—", "——", "－", "全部到会", "全员到会", "全到", "无缺席", "无请假"});
    return std::find(words.begin(), words.end(), key_of_name(cell)) != words.end();
}

std::string_view word_for(OrgKind kind) { return spelling(org_kinds, kind); }
std::string_view word_for(Title title) { return spelling(titles, title); }
std::string_view word_for(MemberKind kind) { return spelling(member_kinds, kind); }
std::string_view word_for(Kind kind) { return spelling(record_kinds, kind); }

std::string org_kind_words() { return list_of(org_kinds); }
std::string title_words() { return list_of(titles); }

std::vector<std::string> parts_of_list(std::string_view text)
{
    constexpr std::array<std::string_view, 7> marks{"、", "，", "；", ",", ";", "\n", "\r"};
    std::vector<std::string> parts(1);
    while (!text.empty()) {
        const auto mark = std::find_if(marks.begin(), marks.end(), [&](auto m) { return text.starts_with(m); });
        if (mark == marks.end())
            parts.back() += text.front();
        else
            parts.emplace_back();
        text.remove_prefix(mark == marks.end() ? 1 : mark->size());
    }
    for (std::string& part : parts) part = trimmed(part);
    std::erase(parts, "");
    return parts;
}

std::vector<std::string> lines_of(std::string_view text)
{
    std::vector<std::string> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_of("\r\n"), text.size());
        if (std::string line = trimmed(text.substr(0, end)); !line.empty()) lines.push_back(std::move(line));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

}  // namespace jinze::words
