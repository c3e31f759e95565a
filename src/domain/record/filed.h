// What an author entered, as it is kept: a Content in a third of the memory. The lists lie on a
// Shelf, the topics once for all records that have the same; what few records have stands apart in
// Rare.
#pragma once

#include "base/shelf.h"
#include "domain/record/terms.h"

namespace jinze::record {

// An id or none, in the four bytes of an id.
template <class Id>
class Maybe {
public:
    constexpr Maybe(std::optional<Id> id) : id_{id.value_or(Id{})} {}

    explicit constexpr operator bool() const { return static_cast<bool>(id_); }
    constexpr const Id& operator*() const { return id_; }
    constexpr operator std::optional<Id>() const { return id_ ? std::optional{id_} : std::nullopt; }
    friend constexpr bool operator==(Maybe maybe, Id id) { return maybe.id_ == id && id; }

private:
    Id id_;
};

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
    Maybe<PersonId> chair, recorder;
    Maybe<OrgId> concerns;
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
