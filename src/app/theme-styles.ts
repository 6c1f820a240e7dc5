// In this order: later sheets use what earlier ones define. Mantine's own styles come with the pages that need them.
import '#src/theme/fonts.css'
import '#src/theme/tokens.css'
import '#src/theme/type.css'
import '#src/theme/base.css'
