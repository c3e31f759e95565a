// What an author entered, as it is kept: a Content in a third of the memory. The lists lie on a
// Shelf, the topics once for all records that have the same; what few records have stands apart in
// Rare.
#pragma once

#include "base/shelf.h"
#include "record/terms.h"

namespace jinze::record {

struct Rare {
    Few<Vote> votes;
    std::optional<int> minutes;
    std::optional<PersonId> on_behalf_of;
    std::optional<RecordId> answers;
    std::optional<ItemRef> closes;
    std::optional<MeetingId> called;
    const std::optional<Code>& goal;
    const std::vector<ObligationId>& makes_up;
};

struct Filed {
    Kind kind{};
    Roster roster{};
    OrgId host;
    Day performed{};
    std::optional<PersonId> chair, recorder;
    std::optional<OrgId> concerns;
    Few<Exception> exceptions;
    Few<PersonId> presenters;
    Few<Item> items;
    const std::vector<Code>& topics;
    const Rare& rare;

    operator Content() const;
};

// Where what is filed lies. What it gives out holds as long as it or a copy of it lives.
class Files {
public:
    Filed file(const Content& content);
    template <class T>
    Few<T> keep(std::span<const T> items)
    {
        return shelf_.put(items);
    }

private:
    struct Hash {
        std::size_t operator()(const std::vector<Code>& codes) const;
        std::size_t operator()(const std::vector<ObligationId>& ids) const;
        std::size_t operator()(const std::optional<Code>& code) const;
    };

    const Rare& rare(const Content& content);

    Shelf shelf_;
    Pool<std::vector<Code>, Hash> topics_;
    Pool<std::vector<ObligationId>, Hash> made_up_;
    Pool<std::optional<Code>, Hash> goals_;
};

}  // namespace jinze::record
