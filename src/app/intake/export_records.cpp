// Records in the columns of their sheet. Parts without a column (votes, answers, goals) are left out; importing the
// sheet does not change them.
#include "app/intake/exporting.h"
#include "app/intake/records.h"
#include "app/words/words.h"

namespace jinze::intake {
namespace {

using record::Presence;

class Writing {
public:
    Writing(const Exporting& from, const Topics& topics, const record::Version& version)
        : from_{from},
          topics_{topics},
          content_(version.content),
          words_{from.directory.words(version)},
          excuses_{from.state.records().excuses(version)},
          near_{near(from.people(), version.content.host, version.content.performed, from.today)}
    {
    }

    Cells cells() const
    {
        Cells cells{{"title", text_cell(words_.title)},
                    {"kind", text_cell(std::string{words::word_for(content_.kind)})},
                    {"day", day_cell(content_.performed)},
                    {"host", text_cell(from_.name(content_.host))}};
        const auto put = [&](std::string_view key, std::string text) {
            if (!text.empty()) cells[key] = text_cell(std::move(text));
        };
        put("place", words_.place);
        if (content_.chair) put("chair", person(*content_.chair));
        if (content_.recorder) put("recorder", person(*content_.recorder));
        if (content_.on_behalf_of) put("on_behalf_of", person(*content_.on_behalf_of));
        put("topics", joined(content_.topics, [&](const Code& code) { return topics_.title(code); }));
        put("absent", people_who(Presence::absent));
        put("excused", people_who(Presence::excused));
        put("sitting_in", people_who(Presence::sitting_in));
        put("items", items());
        put("makes_up", joined(content_.makes_up, [](const record::ObligationId& id) { return id.text; }));
        return cells;
    }

private:
    // With the ID number if the name alone is ambiguous.
    std::string person(PersonId id) const
    {
        const district::IdentityWords& identity = from_.names.identity(id);
        auto named = from_.names.persons(identity.name);
        if (named.size() > 1)
            std::erase_if(named, [&](PersonId it) { return std::find(near_.begin(), near_.end(), it) == near_.end(); });
        const bool clear = named.size() == 1 && named.front() == id;
        return clear || !identity.id_number ? identity.name : identity.name + " " + *identity.id_number;
    }

    std::string people_who(Presence presence) const
    {
        std::string list;
        for (const record::Exception& exception : content_.exceptions) {
            if (exception.presence != presence) continue;
            list += (list.empty() ? "" : "、") + person(exception.person);
            for (const record::Excuse& excuse : excuses_)
                if (excuse.person == exception.person) list += with_colon(from_.directory.text(excuse.reason));
        }
        return list;
    }

    static std::string with_colon(const std::string& reason) { return reason.empty() ? "" : "：" + reason; }

    std::string items() const
    {
        std::string text;
        for (std::size_t i = 0; i < content_.items.size(); ++i) {
            const record::Item& item = content_.items[i];
            text += (text.empty() ? "" : "\n") + (i < words_.items.size() ? words_.items[i] : std::string{});
            const std::string owner = item.org      ? from_.name(*item.org)
                                      : item.person ? person(*item.person)
                                                    : std::string{};
            if (!owner.empty() || item.due) text += "；" + owner;
            if (item.due) text += "；" + to_text(*item.due);
        }
        return text;
    }

    template <class T, class F>
    static std::string joined(const std::vector<T>& items, F&& text)
    {
        std::string list;
        for (const T& item : items) list += (list.empty() ? "" : "、") + text(item);
        return list;
    }

    const Exporting& from_;
    const Topics& topics_;
    const record::Content content_;
    district::RecordWords words_;
    std::span<const record::Excuse> excuses_;
    std::vector<PersonId> near_;
};

}  // namespace

std::vector<Cells> rows_of_records(const Exporting& from)
{
    const Topics topics{from.state.records()};
    std::vector<Cells> rows;
    for (const record::Record& record : from.state.records().all())
        if (record.withdrawn == never) rows.push_back(Writing{from, topics, record.latest()}.cells());
    return rows;
}

}  // namespace jinze::intake
