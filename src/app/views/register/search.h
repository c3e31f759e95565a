// The search palette: organisations, people, duties, records and pages by name, id or initials, among what the reader
// may read. Names lie in memory only and follow the ledger.
#pragma once

#include <mutex>

#include "app/views/mention.h"

namespace jinze::views {

struct SearchHit {
    std::string kind;  // organisation, person, duty, record, page
    std::string id;    // o17, m33, a duty's code, r12, a page's name
    Bilingual title, detail;
};
struct SearchPage {
    std::string q;
    std::vector<SearchHit> hits;  // at most 20
};
BOOST_DESCRIBE_STRUCT(SearchHit, (), (kind, id, title, detail))
BOOST_DESCRIBE_STRUCT(SearchPage, (), (q, hits))

// Names with their initials, by the sealed row they were read from. An erased name is removed at the next query.
class NameBook {
public:
    struct Known {
        SealedId row;
        std::string name, key, initials;    // the key: base/spelling.h
        std::string brief, brief_initials;  // of an organisation its short name without 区: 住建局, zjj
    };
    void follow(const Reader& reader);
    void forget(PersonId person);
    // In order of id, those that `takes` accepts, until `enough` are found.
    std::vector<OrgId> organisations(const std::function<bool(OrgId, const Known&)>& takes, std::size_t enough) const;
    std::vector<PersonId> people(const std::function<bool(PersonId, const Known&)>& takes, std::size_t enough) const;
    std::vector<RecordId> records(const std::function<bool(RecordId, const Known&)>& takes, std::size_t enough) const;

private:
    mutable std::mutex guard_;
    std::uint64_t leaves_ = 0;
    std::vector<Known> organisations_, people_, records_;
};

struct SearchQuestion {
    std::string q;
};
BOOST_DESCRIBE_STRUCT(SearchQuestion, (), (q))

Result<SearchPage> search_page(const Reader& reader, NameBook& names, const std::string& q);

}  // namespace jinze::views
