import './theme/layers.css';

import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

import { startMessages } from './i18n';
import { queryClient } from './query-client';
import { router } from './router';
import { ThemeProvider } from './theme/provider';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place for the application.');

await startMessages();
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" />
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
);
