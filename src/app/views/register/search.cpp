#include "app/views/register/search.h"

#include "app/views/board/duty_list.h"
#include "app/views/register/initials.h"
#include "app/views/register/namesakes.h"
#include "app/views/rules/duties.h"
#include "app/views/session.h"
#include "app/views/whose.h"
#include "base/spelling.h"
#include "base/text.h"

namespace jinze::views {
namespace {

constexpr std::size_t most_hits = 20, most_of_a_kind = 8;

// The query in normal form for comparison, and as initials if it can be.
struct Typed {
    std::string text, letters;

    explicit Typed(const std::string& q) : text{key_of_name(q)}
    {
        const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
        if (text.size() >= 2 && std::all_of(text.begin(), text.end(), is_letter)) letters = text;
    }
    int fits_name(const std::string& name, const std::string& id) const
    {
        return fits(key_of_name(name), initials_of(name), id);
    }
    // 0: no match; a better match is larger. `name` is a key.
    int fits(const std::string& name, const std::string& initials, const std::string& id) const
    {
        if (id == text) return 4;
        if (name == text || (!letters.empty() && initials == letters)) return 3;
        if (name.starts_with(text) ||
            (!letters.empty() && (initials.starts_with(letters) || initials.ends_with(letters))))
            return 2;
        return name.find(text) != name.npos || (!letters.empty() && initials.find(letters) != initials.npos);
    }
    // 住建 abbreviates 住房和城乡建设: its characters occur in the name, in that order.
    bool shortens(const std::string& name) const
    {
        if (text.size() < 6 || static_cast<unsigned char>(text[0]) < 0x80)
            return false;  // two Chinese characters at least
        std::size_t from = 0;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t width = std::max<std::size_t>(1, utf8_width(std::string_view{text}.substr(at)));
            const auto found = name.find(std::string_view{text}.substr(at, width), from);
            if (found == name.npos) return false;
            from = found + width;
            at += width;
        }
        return true;
    }
};

struct Hits {
    SearchPage& page;
    std::vector<std::pair<int, SearchHit>> found;

    void add(int fit, SearchHit hit)
    {
        if (fit > 0) found.emplace_back(fit, std::move(hit));
    }
    // Best matches first, otherwise in order of arrival.
    void settle()
    {
        std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
        for (std::size_t i = 0; i < std::min(found.size(), most_of_a_kind) && page.hits.size() < most_hits; ++i)
            page.hits.push_back(std::move(found[i].second));
        found.clear();
    }
};

void add_pages(Hits& hits, const Reader& reader, const Typed& typed)
{
    struct Page {
        const char *name, *chinese, *english;
    };
    static constexpr Page all[]{{"today", "今日履责", "Today"},
                                {"leader", "领导一览", "Leader's screen"},
                                {"records", "履责记录", "Records"},
                                {"board", "责任看板", "Board"},
                                {"organisations", "组织与人员", "Organisations and people"},
                                {"responsibility", "责任制", "Responsibility system"},
                                {"ledger", "责任账本", "Ledger"},
                                {"import", "导入", "Import"},
                                {"mine", "我的", "Mine"},
                                {"accounts", "账号", "Accounts"},
                                {"audit", "审计", "Audit"},
                                {"office", "办公室", "Office"}};
    const auto mine = views::session_page(reader).pages;
    for (const Page& page : all) {
        if (std::find(mine.begin(), mine.end(), page.name) == mine.end()) continue;
        hits.add(typed.fits_name(page.chinese, page.name),
                 {"page", page.name, {page.chinese, page.english}, {"页面", "page"}});
    }
    hits.settle();
}

void add_duties(Hits& hits, const Reader& reader, const Typed& typed)
{
    const OfficialOrder order{reader.state.duties()};
    for (const Code& code : order.duties()) {
        const duty::DutyVersion* version = reader.state.duties().latest(code);
        if (!version || (version->unit && !reader.reads(*version->unit))) continue;
        const catalogue::Entry* entry = reader.library.entry(*version);
        const Bilingual title = entry ? entry->title : Bilingual{version->title, version->title};
        hits.add(typed.fits_name(title.zh, code.text()),
                 {"duty", code.text(), title, cadence_words(version->terms.owed)});
    }
    hits.settle();
}

void add_records(Hits& hits, const Reader& reader, const NameBook& names, const Typed& typed)
{
    names.records(
        [&](RecordId id, const NameBook::Known& known) {
            const int fit = typed.fits(known.key, known.initials, to_text(id));
            const record::Record& record = reader.state.records()[id];
            if (fit == 0 || record.withdrawn != never || !reader.reads(record)) return false;
            const record::Filed& content = record.latest().content;
            const std::string host = reader.asking().name(content.host);
            hits.add(fit,
                     {"record",
                      to_text(id),
                      {known.name, known.name},
                      {words::in_chinese(content.performed) + " " + host, to_text(content.performed) + " " + host}});
            return true;
        },
        most_of_a_kind * 4);
    hits.settle();
}

// 区住建局 is searched as 住建局: the first character only marks the district.
std::string brief_of(const std::string& short_name)
{
    const std::string key = key_of_name(short_name);
    for (const std::string_view place : {"区", "县", "市"})
        if (key.starts_with(place) && key.size() > 3 * place.size()) return key.substr(place.size());
    return key;
}

}  // namespace

void NameBook::follow(const Reader& reader)
{
    const std::lock_guard lock{guard_};
    if (leaves_ == reader.state.leaves() && leaves_ > 0) return;
    leaves_ = reader.state.leaves();
    const auto keep = [](Known& known, SealedId row, auto&& name) {
        if (known.row == row && row) return;
        known = {row, row ? name() : std::string{}, {}, {}, {}, {}};
        known.key = key_of_name(known.name);
        known.initials = initials_of(known.key);
    };
    const auto& people = reader.people();
    organisations_.resize(people.organisations().size());
    for (const auto& org : people.organisations()) {
        Known& known = organisations_[org.id.number() - 1];
        keep(known, org.name.row, [&] { return reader.directory.name(org); });
        const std::string brief = brief_of(reader.directory.short_name(people, org.id, {}));
        if (brief == known.brief) continue;
        known.brief = brief;  // also if only the name of its office changed
        known.brief_initials = initials_of(brief);
    }
    people_.resize(people.people().size());
    for (const auto& person : people.people())
        keep(people_[person.id.number() - 1], person.erased ? SealedId{} : person.identity.row,
             [&] { return reader.directory.name(person); });
    const auto& records = reader.state.records().all();
    records_.resize(records.size());
    for (const auto& record : records)
        keep(records_[record.id.number() - 1], record.latest().words,
             [&] { return reader.directory.words(record.latest()).title; });
}

void NameBook::forget(PersonId person)
{
    const std::lock_guard lock{guard_};
    if (person.number() <= people_.size() && person.number() > 0) people_[person.number() - 1] = {};
}

namespace {

template <class AnyId>
std::vector<AnyId> taken(const std::vector<NameBook::Known>& all,
                         const std::function<bool(AnyId, const NameBook::Known&)>& takes, std::size_t enough,
                         bool newest_first = false)
{
    std::vector<AnyId> found;
    for (std::size_t i = 0; i < all.size() && found.size() < enough; ++i) {
        const std::size_t at = newest_first ? all.size() - 1 - i : i;
        const AnyId id{static_cast<std::uint32_t>(at + 1)};
        if (!all[at].name.empty() && takes(id, all[at])) found.push_back(id);
    }
    return found;
}

}  // namespace

std::vector<OrgId> NameBook::organisations(const std::function<bool(OrgId, const Known&)>& takes,
                                           std::size_t enough) const
{
    const std::lock_guard lock{guard_};
    return taken(organisations_, takes, enough);
}

std::vector<PersonId> NameBook::people(const std::function<bool(PersonId, const Known&)>& takes,
                                       std::size_t enough) const
{
    const std::lock_guard lock{guard_};
    return taken(people_, takes, enough);
}

std::vector<RecordId> NameBook::records(const std::function<bool(RecordId, const Known&)>& takes,
                                        std::size_t enough) const
{
    const std::lock_guard lock{guard_};
    return taken(records_, takes, enough, true);
}

Result<SearchPage> search_page(const Reader& reader, NameBook& names, const std::string& q)
{
    static constexpr std::size_t longest = 200;
    if (q.size() > longest)
        return std::unexpected{input::bad_input("q", {"内容过长，请缩短。", "Too long; enter fewer characters."})};
    SearchPage page{.q = q, .hits = {}};
    const Typed typed{q};
    if (typed.text.empty()) return page;
    names.follow(reader);
    Hits hits{page, {}};
    add_pages(hits, reader, typed);
    names.organisations(
        [&](OrgId id, const NameBook::Known& known) {
            const int fit =
                std::max({typed.fits(known.key, known.initials, to_text(id)), typed.shortens(known.key) ? 1 : 0,
                          typed.fits(known.brief, known.brief_initials, {})});
            if (fit == 0 || !reader.reads(id) || !reader.people().exists(id, reader.today)) return false;
            const Bilingual in_short = views::short_words(reader, id);
            const bool says_all = in_short.zh == known.name;
            hits.add(fit, {"organisation", to_text(id), in_short,
                           says_all ? words::words_of(reader.people()[id].kind) : Bilingual{known.name, known.name}});
            return true;
        },
        most_hits * 10);
    hits.settle();
    names.people(
        [&](PersonId id, const NameBook::Known& known) {
            const int fit = typed.fits(known.key, known.initials, to_text(id));
            if (fit == 0 || !reader.reads(id)) return false;
            hits.add(fit, {"person", to_text(id), {known.name, known.name}, branch_and_posts(reader, id)});
            return true;
        },
        most_hits * 10);
    hits.settle();
    add_duties(hits, reader, typed);
    add_records(hits, reader, names, typed);
    return page;
}

}  // namespace jinze::views
