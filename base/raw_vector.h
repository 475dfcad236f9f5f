// Vectors whose elements are not written before they are given their values: of hundreds of
// megabytes, which several threads fill, zeros first would cost as much again.
#pragma once

#include <memory>
#include <new>
#include <utility>
#include <vector>

namespace causeway {

// std::allocator, but for value initialization, which does nothing to trivial elements.
template <class T>
struct RawAllocator : std::allocator<T> {
  template <class U>
  struct rebind {
    using other = RawAllocator<U>;
  };
  template <class U>
  void construct(U* at) {
    ::new (static_cast<void*>(at)) U;
  }
  template <class U, class... Arguments>
  void construct(U* at, Arguments&&... arguments) {
    std::construct_at(at, std::forward<Arguments>(arguments)...);
  }
};

// A vector of which `resize` leaves the new elements undefined.
template <class T>
using RawVector = std::vector<T, RawAllocator<T>>;

}  // namespace causeway
