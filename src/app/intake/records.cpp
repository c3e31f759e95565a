// Records: entered, corrected if the sheet differs, or unchanged.
#include "app/intake/records.h"

#include <set>

#include "base/spelling.h"
#include "domain/district/refusals.h"
#include "domain/record_rules/refusals.h"

namespace jinze::intake {
namespace {

namespace refusals = district::refusals;

// The sheet's column for a refusal; the last one if none is named.
constexpr ColumnOf::Named columns_of_records[] = {{refusals::day_in_the_future, "day"},
                                                  {refusals::day_implausible, "day"},
                                                  {refusals::org_not_yet_founded, "day"},
                                                  {refusals::record_frozen, "day"},
                                                  {refusals::not_on_the_roster, "absent"},
                                                  {refusals::away_with_a_part, "absent"},
                                                  {refusals::exception_doubled, "absent"},
                                                  {refusals::seat_holder_is_due, "sitting_in"},
                                                  {refusals::sits_in_on_own_roster, "sitting_in"},
                                                  {refusals::roster_unfit, "kind"},
                                                  {refusals::item_words_unmatched, "items"},
                                                  {refusals::item_unknown, "items"},
                                                  {refusals::obligation_unknown, "makes_up"},
                                                  {refusals::made_up_too_early, "makes_up"},
                                                  {refusals::made_up_already_settled, "makes_up"},
                                                  {refusals::person_unknown, "recorder"},
                                                  {refusals::person_erased, "recorder"}};

// Host, day, kind and title identify a record; several with the same key are matched in order.
using Key = std::tuple<OrgId, Day, record::Kind, std::string>;

Key key_of_record(const record::Content& content, const std::string& title)
{
    return {content.host, content.performed, content.kind, key_of_name(title)};
}

class Journals {
public:
    Journals(Pass& pass, desk::Directory& directory)
        : pass_{pass}, directory_{directory}, topics_{pass.ahead().records()}
    {
    }

    void settle(const sheets::Row& row)
    {
        RowReader reader = pass_.reader(row);
        std::vector<district::Command> commands;
        Outcome outcome = Outcome::added;
        if (auto read = read_record(pass_, reader, topics_)) {
            load(read->content.host);
            const Key key = key_of_record(read->content, read->words.title);
            const auto known = known_.find(key);
            if (known != known_.end() && !known->second.empty()) {
                const RecordId id = known->second.front();
                known->second.erase(known->second.begin());
                outcome = compare(id, *std::move(read), commands);
            } else if (!brought_.insert(key).second || known != known_.end()) {
                reader.reject("title", "record.twice", "同一天、同一主办、同一类型和标题的记录已有一条，请只留一行。",
                              "A record with the same day, host, kind and title already exists; keep one row.");
            } else {
                commands.emplace_back(
                    district::EnterRecord{std::move(read->content), std::move(read->words), std::move(read->excuses)});
            }
        }
        pass_.settle(reader, std::move(commands), outcome, ColumnOf{columns_of_records, "host"});
    }

private:
    // Loads the existing records of a host when it is first named.
    void load(OrgId host)
    {
        if (!loaded_.insert(host).second) return;
        for (const RecordId id : pass_.ahead().records().hosted_by(host)) {
            const record::Record& it = pass_.ahead().records()[id];
            if (it.withdrawn != never || it.latest().content.host != host) continue;
            known_[key_of_record(it.latest().content, directory_.words(it.latest()).title)].push_back(id);
        }
    }

    Outcome compare(RecordId id, RecordRow row, std::vector<district::Command>& commands)
    {
        const record::Version& now = pass_.ahead().records()[id].latest();
        const district::RecordWords words = directory_.words(now);
        keep_what_no_sheet_says(row, now.content, words);
        if (is_same(row, {now.content, words, excuses_of(now)})) return Outcome::same;
        commands.emplace_back(
            district::CorrectRecord{id, std::move(row.content), std::move(row.words), std::move(row.excuses)});
        return Outcome::changed;
    }

    std::vector<district::Excuse> excuses_of(const record::Version& version)
    {
        std::vector<district::Excuse> excuses;
        for (const record::Excuse& it : pass_.ahead().records().excuses(version))
            if (const auto reason = directory_.text(it.reason); !reason.empty())
                excuses.push_back({it.person, {reason}});
        return excuses;
    }

    static void keep_what_no_sheet_says(RecordRow& row, const record::Content& now, const district::RecordWords& words)
    {
        record::Content& it = row.content;
        it.roster = now.roster;
        it.presenters = now.presenters;
        it.concerns = now.concerns;
        it.votes = now.votes;
        it.minutes = now.minutes;
        it.answers = now.answers;
        it.closes = now.closes;
        it.goal = now.goal;
        it.wished = now.wished;
        it.cites = now.cites;
        it.plan = now.plan;
        it.guarantee = now.guarantee;
        it.called = now.called;
        for (const record::Exception& exception : now.exceptions)
            if (exception.presence == record::Presence::not_counted || exception.presence == record::Presence::present)
                it.exceptions.push_back(exception);
        for (std::size_t i = 0; i < std::min(it.items.size(), now.items.size()); ++i) {
            it.items[i].nature = now.items[i].nature;
            if (now.items[i].org && it.items[i].person) continue;
            if (now.items[i].org && now.items[i].person) it.items[i].person = now.items[i].person;
        }
        row.words.notes = words.notes;
        row.words.approval = words.approval;
    }

    // Texts that an earlier release stored as typed.
    static void clean(district::RecordWords& words)
    {
        words.title = clean_line(words.title);
        words.place = clean_line(words.place);
        for (std::string& item : words.items) item = clean_line(item);
        words.notes = clean_text(words.notes);
    }

    // The order of exceptions, topics and excuses does not matter.
    static bool is_same(RecordRow wanted, RecordRow now)
    {
        clean(now.words);
        clean(wanted.words);
        const auto by_person = [](const auto& a, const auto& b) { return a.person < b.person; };
        for (RecordRow* row : {&wanted, &now}) {
            std::sort(row->content.exceptions.begin(), row->content.exceptions.end(), by_person);
            std::sort(row->content.topics.begin(), row->content.topics.end());
            std::sort(row->excuses.begin(), row->excuses.end(), by_person);
        }
        return wanted.content == now.content && wanted.words == now.words && wanted.excuses == now.excuses;
    }

    Pass& pass_;
    desk::Directory& directory_;
    Topics topics_;
    std::set<OrgId> loaded_;
    std::map<Key, std::vector<RecordId>> known_;
    std::set<Key> brought_;
};

}  // namespace

void pass_records(Pass& pass, const Rows& rows, desk::Directory& directory)
{
    Journals journals{pass, directory};
    for (const sheets::Row* row : rows) {
        journals.settle(*row);
        pass.step(rows.size());
    }
}

}  // namespace jinze::intake
